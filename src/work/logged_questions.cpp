#include "work/logged_questions.hpp"

#include "config/config.hpp"
#include "core/likeness.hpp"
#include "work/desk.hpp"

namespace care::work {

Language language_of(const store::Question& question, const Desk& desk) {
  const auto usual = question.language.value_or(desk.config.me.language);
  return care::language_of(question.text).value_or(usual);
}

std::vector<LoggedQuestion> logged_questions(const std::vector<store::Question>& questions, const Desk& desk) {
  std::vector<LoggedQuestion> logged;
  logged.reserve(questions.size());
  for (const auto& each : questions) {
    logged.push_back({each.id, each.client, each.at, {each.text, language_of(each, desk)}});
  }
  return logged;
}

}  // namespace care::work
