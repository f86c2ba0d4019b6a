#include "core/reminder_rules.hpp"

#include <algorithm>

#include "core/calendar.hpp"

namespace care {
namespace {

std::optional<Date> next_day(const Reminder& reminder, Date today) {
  const auto recurrence = parse_recurrence(reminder.every);
  if (reminder.after_done) return after_done(recurrence, today);
  return next_occurrence(recurrence, reminder.anchor.value_or(reminder.due_on), std::max(today, reminder.due_on));
}

void move_to(Reminder& reminder, Date day, const Zone& zone) {
  if (reminder.due_at) reminder.due_at = zone.instant({day, zone.local(*reminder.due_at).time}).first;
  reminder.due_on = day;
}

}  // namespace

bool is_late(const Reminder& reminder, Instant now, Date today) {
  return reminder.due_at ? *reminder.due_at < now : reminder.due_on < today;
}

bool is_snoozed(const Reminder& reminder, Instant now, Date today) {
  if (reminder.snoozed_until) return now < *reminder.snoozed_until;
  return reminder.snoozed_on && today < *reminder.snoozed_on;
}

std::optional<Date> first_occurrence(const Recurrence& recurrence, Date today) {
  constexpr int kWeek = 7;
  const Date yesterday = add_days(today, -1);
  if (std::holds_alternative<Span>(recurrence.form)) return today;
  const bool weekdays = std::holds_alternative<Weekdays>(recurrence.form);  // whose anchor is one, whatever its weekday
  return next_occurrence(recurrence, weekdays ? add_days(today, -kWeek) : today, yesterday);
}

void complete(Reminder& reminder, Instant now, const Zone& zone) {
  const auto next = reminder.every.empty() ? std::nullopt : next_day(reminder, zone.local(now).date);
  reminder.snoozed_on = std::nullopt;
  reminder.snoozed_until = std::nullopt;
  if (next) {
    move_to(reminder, *next, zone);
  } else {
    reminder.done_at = now;
  }
}

}  // namespace care
