#pragma once

#include <string>

#include "care/mail.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// As it is read over: a line "To:", a line "Subject:", a blank one, the text.
std::string as_text(const Mail& mail);

/// A whole page for mail programs, made of the text.
std::string as_html(const Mail& mail, cli::Context& context);

/// A complete message (RFC 5322), written now, with its attachments. Throws as `mail_draft`, and Error(failed) where an
/// attachment is gone.
std::string as_message(const Mail& mail, cli::Context& context);

/// Subject and text as they were changed in `as_text`. Throws Error(usage) where one of them is missing.
void take_text(const std::string& text, Mail& mail, cli::Context& context);

}  // namespace care::commands
