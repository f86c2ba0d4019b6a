#include "core/care_rules.hpp"

#include <fmt/format.h>

#include "care/error.hpp"

namespace care {
namespace {

constexpr Wait days(int count) { return {count, false}; }
constexpr Wait working_days(int count) { return {count, true}; }

}  // namespace

CareRules::CareRules() {
  using enum CareKind;
  rules_ = {
      {complaint,
       {true,
        {working_days(2)},
        {},
        "complaints until they are settled; then, so long after, whether the client agrees"}},
      {reply, {true, {}, {}, "what waits for your answer today"}},
      {promise, {true, {}, {}, "what you promised, and what was promised to you"}},
      {reminder, {true, {}, {}, "reminders of your own"}},
      {confirmation, {true, {working_days(3)}, {}, "what was agreed by voice and is not confirmed in writing"}},
      {approval, {true, {working_days(2)}, {}, "what was submitted and is not approved"}},
      {next_step, {true, {working_days(5)}, {}, "jobs whose day is near or gone, and such as stand still"}},
      {quote_follow_up, {true, {working_days(5)}, {}, "quotes without an answer"}},
      {quote_expiring, {true, {days(3)}, {}, "quotes about to run out"}},
      {instalment, {true, {}, {}, "deposits and instalments that are due"}},
      {mail, {true, {}, {}, "drafts that wait for you, and mails that could not be sent"}},
      {quiet,
       {true,
        {days(30), days(90)},
        {},
        "clients not heard from; the second figure is for past ones, and late for others"}},
      {feedback, {true, {days(3)}, {}, "feedback to ask for, once, so long after a job"}},
      {aftercare, {true, {days(7), days(30)}, {}, "a word after the job"}},
      {birthday, {true, {days(0)}, {}, "birthdays, so long before"}},
      {gift, {true, {}, {}, "in December, who has no gift yet"}},
      {faq,
       {true,
        {days(90)},
        {},
        "questions that came twice within so long and have no entry, and pages to publish again"}},
      {metric, {true, {days(30)}, {}, "figures agreed and not entered for so long"}},
      {channel, {false, {}, {}, "clients with one way to reach them"}},
      {uncovered, {true, {}, {}, "work that no signature covers"}},
      {lost_review, {true, {days(90)}, {}, "lost clients: why, and so long after, whether to write again"}},
  };
}

void CareRules::set(CareKind kind, const std::vector<std::string>& figures) {
  Rule& rule = rules_[kind];
  std::size_t figure = 0;
  for (const auto& text : figures) {
    const auto colon = text.find(':');
    if (colon != std::string::npos && kind == CareKind::quiet) {
      rule.by_tag[text.substr(0, colon)] = parse_wait(text.substr(colon + 1));
      continue;
    }
    if (figure == rule.waits.size()) {
      throw usage_error(fmt::format("'{}' is one figure too many", text),
                        rule.waits.empty() ? "true or false" : fmt::format("as many as {}", rule.waits.size()));
    }
    rule.waits[figure++] = parse_wait(text);
  }
  rule.on = true;
}

}  // namespace care
