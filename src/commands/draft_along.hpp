#pragma once

#include <string>

#include "work/new_mail.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Writes and stores a draft that another command brings with it, and says so: "The mail is a draft: care mail edit
/// 52". Empty where the client has no e-mail address, or the mail cannot be written: that is told, and what the command
/// is about was done all the same.
std::string draft_along(const work::NewMail& wanted, cli::Context& context);

/// The same about a quote, as it is now.
std::string draft_about(const std::string& template_name, const Quote& quote, cli::Context& context);

}  // namespace care::commands
