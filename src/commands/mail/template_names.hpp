#pragma once

#include <optional>
#include <string>
#include <vector>

namespace care::commands {

/// Of the templates for mails that are built in.
std::vector<std::string> mail_template_names();

/// The template that a word names, by a prefix too. Throws Error(usage) where it names none or several, and where
/// there is no word.
std::string choose_mail_template(const std::optional<std::string>& word);

}  // namespace care::commands
