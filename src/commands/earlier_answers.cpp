#include "commands/earlier_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "config/config.hpp"
#include "core/asked_question.hpp"
#include "core/faq_match.hpp"
#include "core/likeness.hpp"
#include "core/zone.hpp"
#include "store/database.hpp"
#include "store/faq_table.hpp"
#include "store/store.hpp"
#include "work/logged_questions.hpp"

namespace care::commands {
namespace {

constexpr std::size_t kMost = 3;

std::vector<Faq> alike_faqs(const std::string& question, cli::Context& context) {
  const auto entries = context.read().faqs.questions();
  std::vector<Faq> faqs;
  for (const auto& [place, likeness] : FaqMatch(entries, context.config().me.language).all_of(question)) {
    if (faqs.size() < kMost) faqs.push_back(entries[place]);
  }
  return faqs;
}

/// The most alike first, of the same the newest.
std::vector<EarlierAnswer> alike_answers(const std::string& question, InteractionId except, cli::Context& context) {
  const auto language = care::language_of(question).value_or(context.config().me.language);
  const auto sense = sense_of(question, language);
  struct Found {
    int likeness;
    EarlierAnswer answer;
  };
  std::vector<Found> found;
  store::QuestionQueries queries(context.read().database());
  for (const auto& [asked, answer] : queries.answered(beginnings_of(question, language), except)) {
    const int value = care::likeness(sense, sense_of(asked.text, language_of(asked, desk(context))));
    if (value >= kAlike) found.push_back({value, {asked.id, answer, asked.at}});
  }
  std::sort(found.begin(), found.end(), [](const Found& one, const Found& other) {
    return std::tuple(one.likeness, one.answer.at, one.answer.asked) >
           std::tuple(other.likeness, other.answer.at, other.answer.asked);
  });
  std::vector<EarlierAnswer> answers;
  for (const auto& each : found) {
    if (answers.size() < kMost) answers.push_back(each.answer);
  }
  return answers;
}

/// "today", "in March", "in March 2025".
std::string when(Instant at, cli::Context& context) {
  constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
  const Date day = context.zone().local(at).date;
  const Date today = context.today();
  if (day == today) return "today";
  const auto* month = kMonths[static_cast<unsigned>(day.month()) - 1];
  return day.year() == today.year() ? fmt::format("in {}", month)
                                    : fmt::format("in {} {}", month, static_cast<int>(day.year()));
}

}  // namespace

EarlierAnswers earlier_answers(const Interaction& entry, cli::Context& context) {
  if (!asks(entry)) return {};
  const auto question = question_of(entry);
  return {alike_faqs(question, context), alike_answers(question, entry.id, context)};
}

std::vector<std::string> in_words(const EarlierAnswers& earlier, cli::Context& context) {
  std::vector<std::string> lines;
  for (const auto& faq : earlier.faqs) lines.push_back(fmt::format("faq {}: {}", faq.id.value, faq.question));
  for (const auto& each : earlier.answers) {
    lines.push_back(fmt::format("a similar question {}: care log show {}", when(each.at, context), each.answer.value));
  }
  return lines;
}

}  // namespace care::commands
