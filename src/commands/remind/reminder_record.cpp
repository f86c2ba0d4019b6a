#include "commands/remind/reminder_record.hpp"

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"

namespace care::commands {
namespace {

using output::Key;
using output::Kind;
using output::or_null;

constexpr Key kReminderKeys[] = {
    {"id", Kind::integer, "never used again"},
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
  if (is_late(reminder, context)) return output::Tone::bad;
  return reminder.due_on == context.today() ? output::Tone::warning : output::Tone::plain;
}

}  // namespace

bool is_late(const Reminder& reminder, cli::Context& context) {
  return reminder.due_at ? *reminder.due_at < context.now() : reminder.due_on < context.today();
}

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

}  // namespace care::commands
