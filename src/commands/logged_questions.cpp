#include "commands/logged_questions.hpp"

#include "cli/context.hpp"
#include "config/config.hpp"
#include "core/likeness.hpp"

namespace care::commands {

Language language_of(const store::Question& question, cli::Context& context) {
  const auto usual = question.language.value_or(context.config().me.language);
  return care::language_of(question.text).value_or(usual);
}

std::vector<LoggedQuestion> logged_questions(const std::vector<store::Question>& questions, cli::Context& context) {
  std::vector<LoggedQuestion> logged;
  logged.reserve(questions.size());
  for (const auto& each : questions) {
    logged.push_back({each.id, each.client, each.at, {each.text, language_of(each, context)}});
  }
  return logged;
}

}  // namespace care::commands
