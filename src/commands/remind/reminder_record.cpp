#include "commands/remind/reminder_record.hpp"

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"

namespace care::commands {

output::Record record(const Reminder& reminder, cli::Context& context) {
  using output::Value;
  const auto due = reminder.due_at ? to_iso(*reminder.due_at) : to_iso(reminder.due_on);
  return {{"id", reminder.id.value},
          {"text", reminder.text},
          {"client", output::text_or_null(reminder.client_slug)},
          {"quote", {}},
          {"due", due, relative(reminder.due_on, context.today())},
          {"every", {}},
          {"whose", std::string(name(reminder.whose))},
          {"after_done", false},
          {"done_at", reminder.done_at ? Value(to_iso(*reminder.done_at)) : Value()},
          {"snoozed_until", {}}};
}

}  // namespace care::commands
