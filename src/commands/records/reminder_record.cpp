#include "commands/records/reminder_record.hpp"

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/reminder_rules.hpp"
#include "output/noun_record.hpp"

namespace care::commands {
namespace {

output::Value snoozed(const Reminder& reminder) {
  if (reminder.snoozed_until) return to_iso(*reminder.snoozed_until);
  return reminder.snoozed_on ? output::Value(to_iso(*reminder.snoozed_on)) : output::Value();
}

output::Tone tone_of(const Reminder& reminder, cli::Context& context) {
  if (reminder.done_at) return output::Tone::muted;
  if (is_late(reminder, context.now(), context.today())) return output::Tone::bad;
  return reminder.due_on == context.today() ? output::Tone::warning : output::Tone::plain;
}

}  // namespace

const output::Schema kReminderSchema = output::schema_of<Reminder>();

output::Record record(const Reminder& reminder, cli::Context& context) {
  output::Record record = output::record_of(reminder);
  auto& due = output::at(record, "due");
  due.value = reminder.due_at ? to_iso(*reminder.due_at) : to_iso(reminder.due_on);
  due.shown = context.for_people([&] { return relative(reminder.due_on, context.today()); });
  due.tone = context.for_people([&] { return tone_of(reminder, context); });
  auto& until = output::at(record, "snoozed_until");
  until.value = snoozed(reminder);
  until.shown = context.for_people(
      [&] { return reminder.snoozed_on ? relative(*reminder.snoozed_on, context.today()) : std::string(); });
  return record;
}

output::Record put_off_record(const CareLine& line, const Snooze& snooze, cli::Context& context) {
  Reminder put_off;
  put_off.text = line.subject;
  put_off.client_slug = line.client;
  put_off.quote_number = line.quote;
  put_off.due_on = line.due.value_or(context.today());
  put_off.due_at = line.due_at;
  put_off.snoozed_on = snooze.until_on;
  put_off.snoozed_until = snooze.until_at;
  if (!snooze.until_on) put_off.done_at = context.now();
  auto keys = record(put_off, context);
  keys.front().value = line.key;
  return keys;
}

output::Listing listing(const std::vector<Reminder>& reminders, std::string_view when_empty, cli::Context& context) {
  Reminder prototype;
  prototype.due_on = context.today();
  output::Listing listing{record(prototype, context), {"id", "due", "client", "whose", "text"}, {}};
  listing.when_empty = when_empty;
  for (const auto& reminder : reminders) listing.rows.push_back(record(reminder, context));
  return listing;
}

}  // namespace care::commands
