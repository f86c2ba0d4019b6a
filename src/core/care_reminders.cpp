#include <fmt/format.h>

#include "core/care_today.hpp"
#include "core/date_text.hpp"
#include "core/recurrence.hpp"
#include "core/reminder_rules.hpp"

namespace care {
namespace {

std::string why_now(const Reminder& reminder, const CareFacts& facts) {
  const bool late = is_late(reminder, facts.now, facts.today);
  const auto when =
      reminder.due_at ? near_moment(*reminder.due_at, facts.now, facts.zone()) : near_day(reminder.due_on, facts.today);
  const bool awaited = reminder.whose == Whose::client;
  const std::string said = late ? (awaited ? "was awaited" : "was due") : (awaited ? "awaited" : "due");
  std::string why = fmt::format("{} {}", said, when);
  if (!reminder.every.empty()) why += ", " + describe(parse_recurrence(reminder.every));
  return why;
}

CareLine line_of(const Reminder& reminder, const CareFacts& facts) {
  CareLine line;
  line.kind = reminder.interaction || reminder.whose == Whose::client ? CareKind::promise : CareKind::reminder;
  line.client = reminder.client_slug;
  line.client_name = reminder.client_name;
  line.quote = reminder.quote_number;
  line.subject = reminder.text;
  line.due = reminder.due_on;
  line.due_at = reminder.due_at;
  line.overdue = is_late(reminder, facts.now, facts.today);
  line.why = why_now(reminder, facts);
  line.action = fmt::format("care remind done {}", reminder.id.value);
  line.key = fmt::format("{}:{}", name(line.kind), reminder.id.value);
  return line;
}

}  // namespace

void add_reminders(const CareFacts& facts, const CareRules&, Date until, std::vector<CareLine>& lines) {
  for (const auto& each : facts.reminders) {
    if (each.due_on > until || is_snoozed(each, facts.now, facts.today)) continue;
    lines.push_back(line_of(each, facts));
  }
}

}  // namespace care
