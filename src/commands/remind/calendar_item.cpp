#include "commands/remind/calendar_item.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/recurrence.hpp"
#include "core/zone.hpp"

namespace care::commands {
namespace {

using exchange::CalendarItem;

bool has_rule(const Reminder& reminder) { return !reminder.every.empty() && !reminder.after_done && !reminder.done_at; }

/// The rule from the day on which it is due now. A COUNT is of all occurrences, so those before are taken off.
std::string rule_of(const Reminder& reminder) {
  Recurrence recurrence = parse_recurrence(reminder.every);
  const Date anchor = reminder.anchor.value_or(reminder.due_on);
  auto* rule = std::get_if<Rrule>(&recurrence.form);
  if (rule != nullptr && rule->count) {
    const auto past = days_within(*rule, anchor, anchor, add_days(reminder.due_on, -1)).size();
    rule->count = std::max(1, *rule->count - static_cast<int>(past));
  }
  return rrule_of(recurrence, anchor);
}

exchange::CalendarTime due_of(const Reminder& reminder, cli::Context& context) {
  if (!reminder.due_at) return reminder.due_on;
  if (has_rule(reminder)) return context.zone().local(*reminder.due_at);
  return *reminder.due_at;
}

std::string description_of(const Reminder& reminder) {
  std::string text;
  if (reminder.whose == Whose::client) text += "Awaited from the client\n";
  if (!reminder.client_slug.empty()) text += fmt::format("Client: {}\n", reminder.client_slug);
  if (!reminder.quote_number.empty()) text += fmt::format("Quote: {}\n", reminder.quote_number);
  if (!reminder.done_at) text += fmt::format("care remind done {}", reminder.id.value);
  return text;
}

}  // namespace

CalendarItem calendar_item(const Reminder& reminder, cli::Context& context) {
  const bool is_event = reminder.due_at.has_value();
  CalendarItem item;
  item.kind = is_event ? CalendarItem::Kind::event : CalendarItem::Kind::todo;
  item.uid = reminder.uid + "@care";
  item.stamp = context.now();
  item.summary = reminder.text;
  item.description = description_of(reminder);
  if (!reminder.client_slug.empty()) item.categories = {reminder.client_slug};
  if (is_event || has_rule(reminder)) item.start = due_of(reminder, context);
  if (has_rule(reminder)) item.rrule = rule_of(reminder);
  if (is_event) return item;
  item.due = due_of(reminder, context);
  item.status = reminder.done_at ? "COMPLETED" : "NEEDS-ACTION";
  item.completed = reminder.done_at;
  return item;
}

}  // namespace care::commands
