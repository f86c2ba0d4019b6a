#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "care/mail.hpp"
#include "commands/mail/mail_matter.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// A mail that is to be written from a template.
struct NewMail {
  std::string template_name;
  Client client;
  MailMatter matter;
  std::map<std::string, std::string> set = {};  ///< what the template is told besides, by name
  bool attached = false;                        ///< files go with it
};

/// Writes it: text and subject from the template, held where it answers anger. It is not stored yet.
/// Throws as documents::write_mail, and Error(failed) where the client has no e-mail address.
Mail written(const NewMail& wanted, cli::Context& context);

/// Writes and stores a draft that another command brings with it, and says so: "The mail is a draft: care mail edit
/// 52". Empty where the client has no e-mail address, or the mail cannot be written: that is told, and what the command
/// is about was done all the same.
std::string draft_along(const NewMail& wanted, cli::Context& context);

/// The same about a quote, as it is now.
std::string draft_about(const std::string& template_name, const Quote& quote, cli::Context& context);

}  // namespace care::commands
