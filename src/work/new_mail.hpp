#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "care/mail.hpp"
#include "work/mail_matter.hpp"

namespace care::work {

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
Mail written(const NewMail& wanted, const Desk& desk);

}  // namespace care::work
