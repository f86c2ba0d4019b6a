#include <fmt/format.h>

#include "core/calendar.hpp"
#include "core/care_today.hpp"
#include "core/date_text.hpp"
#include "core/text.hpp"

namespace care {
namespace {

/// One line for all, which comes back when another question has come.
void add_wanted(const CareFacts& facts, const CareRules& rules, std::vector<CareLine>& lines) {
  const auto since = std::chrono::sys_days(facts.today) - std::chrono::days(rules.wait(CareKind::faq).days);
  auto questions = facts.faq.questions;
  std::erase_if(questions, [&](const LoggedQuestion& each) { return each.at < since; });
  const auto wanted = faq_suggestions(questions, facts.faq.entries).wanted;
  if (wanted.empty()) return;
  InteractionId newest;
  for (const auto& each : wanted) newest = std::max(newest, questions[each.asked.back()].id);
  CareLine line;
  line.kind = CareKind::faq;
  line.subject = wanted.size() == 1
                     ? "a question came more than once and has no entry in the FAQ"
                     : fmt::format("{} questions came more than once and have no entry in the FAQ", wanted.size());
  line.due = facts.today;
  line.why = fmt::format("asked {} times: \"{}\"", wanted.front().asked.size(),
                         in_one_line(questions[wanted.front().typical].asked.text));
  line.action = "care faq suggest";
  line.key = fmt::format("faq:{}", newest.value);
  lines.push_back(std::move(line));
}

std::string changes_of(const StalePage& page, const CareFacts& facts) {
  const auto entries = [](std::int64_t count) { return count == 1 ? "an entry" : fmt::format("{} entries", count); };
  std::string why;
  if (page.gone > 0)
    why = fmt::format("{} on it {} not public any more", entries(page.gone), page.gone == 1 ? "is" : "are");
  if (page.changed > 0) {
    why += fmt::format("{}{} changed since, last {}", why.empty() ? "" : "; ", entries(page.changed),
                       near_day(facts.day_of(page.changed_at), facts.today));
  }
  return why;
}

void add_stale(const StalePage& page, const CareFacts& facts, std::vector<CareLine>& lines) {
  CareLine line;
  line.kind = CareKind::faq;
  line.subject = fmt::format("publish the FAQ again ({})", name(page.language));
  line.due = facts.today;
  line.why = changes_of(page, facts);
  line.action = fmt::format("care faq publish {} --lang {}", shell_word(page.folder), name(page.language));
  line.key = fmt::format("faq:{}:{}", name(page.language), page.changed_at.time_since_epoch().count());
  if (page.gone > 0) line.key += fmt::format(":{}", page.gone);
  lines.push_back(std::move(line));
}

}  // namespace

void add_faq(const CareFacts& facts, const CareRules& rules, Date, std::vector<CareLine>& lines) {
  if (!rules.on(CareKind::faq)) return;
  add_wanted(facts, rules, lines);
  for (const auto& page : facts.faq.stale) add_stale(page, facts, lines);
}

}  // namespace care
