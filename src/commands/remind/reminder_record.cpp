#include "commands/remind/reminder_record.hpp"

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/reminder_rules.hpp"
#include "output/printer.hpp"

namespace care::commands {
namespace {

using output::Key;
using output::Kind;
using output::or_null;

constexpr Key kReminderKeys[] = {
    {"id", Kind::name, "never used again; of an automatic line of care today its key"},
    {"text", Kind::text, ""},
    or_null({"client", Kind::text, "slug"}),
    or_null({"quote", Kind::text, "number"}),
    {"due", Kind::due, "a day lasts until its midnight"},
    or_null({"every", Kind::text, "how it comes back"}),
    output::choice<Whose>("whose", "who is to do it"),
    {"after_done", Kind::flag, "counted from when it was done, not from when it was due"},
    or_null({"done_at", Kind::instant, ""}),
    or_null({"snoozed_until", Kind::due, ""}),
};

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

const output::Schema kReminderSchema{"reminder", "What was promised, is awaited or is to be done.", kReminderKeys};

output::Record record(const Reminder& reminder, cli::Context& context) {
  using output::Value;
  const auto due = reminder.due_at ? to_iso(*reminder.due_at) : to_iso(reminder.due_on);
  return {{"id", reminder.id.value},
          {"text", reminder.text},
          {"client", output::text_or_null(reminder.client_slug)},
          {"quote", output::text_or_null(reminder.quote_number)},
          {"due", due, context.for_people([&] { return relative(reminder.due_on, context.today()); }),
           context.for_people([&] { return tone_of(reminder, context); })},
          {"every", output::text_or_null(reminder.every)},
          {"whose", std::string(name(reminder.whose))},
          {"after_done", reminder.after_done},
          {"done_at", reminder.done_at ? Value(to_iso(*reminder.done_at)) : Value()},
          {"snoozed_until", snoozed(reminder), context.for_people([&] {
             return reminder.snoozed_on ? relative(*reminder.snoozed_on, context.today()) : std::string();
           })}};
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
