#include "commands/mail/template_names.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "core/choice.hpp"
#include "documents/mail_letter.hpp"

namespace care::commands {

std::vector<std::string> mail_template_names() {
  std::vector<std::string> names;
  for (const auto& each : documents::mail_templates()) names.push_back(each.name);
  return names;
}

std::string choose_mail_template(const std::optional<std::string>& word) {
  const auto names = mail_template_names();
  if (!word) throw usage_error("care mail new needs --template", fmt::format("one of: {}", fmt::join(names, ", ")));
  std::vector<Choice> choices;
  for (const auto& each : names) choices.push_back({each, ""});
  return names[choose(*word, "template", choices)];
}

}  // namespace care::commands
