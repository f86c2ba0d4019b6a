#pragma once

#include <string>

#include "care/client.hpp"
#include "mail/message.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// What is written to the client, now, by the user: sender, subject, text and HTML. `kind` begins its Message-ID, which
/// the same words to the same client get again, so that a mail program that gets them twice can tell.
/// Throws Error(config) where the user has no address, Error(failed) where `to` is empty.
mail::Draft mail_draft(const std::string& kind, const Client& client, const std::string& to, const std::string& subject,
                       const std::string& text, const std::string& html, cli::Context& context);

}  // namespace care::commands
