#include "store/reminder_row.hpp"

#include "store/database.hpp"
#include "store/read_name.hpp"

namespace care::store::reminder_row {

Reminder read(Statement& row) {
  Reminder reminder;
  reminder.id = row.id<ReminderId>();
  reminder.uid = row.text();
  reminder.client = row.optional([](Statement& at) { return at.id<ClientId>(); });
  reminder.interaction = row.optional([](Statement& at) { return at.id<InteractionId>(); });
  reminder.quote = row.optional([](Statement& at) { return at.id<QuoteId>(); });
  reminder.text = row.text();
  reminder.due_on = row.day();
  reminder.due_at = row.optional_instant();
  reminder.whose = read_name<Whose>(row);
  reminder.every = row.text();
  reminder.after_done = row.flag();
  reminder.anchor = row.optional([](Statement& at) { return at.day(); });
  reminder.snoozed_on = row.optional([](Statement& at) { return at.day(); });
  reminder.snoozed_until = row.optional_instant();
  reminder.done_at = row.optional_instant();
  reminder.created_at = row.instant();
  reminder.client_slug = row.text();
  reminder.client_name = row.text();
  reminder.quote_number = row.text();
  reminder.is_private = row.flag();
  return reminder;
}

void bind(Statement& statement, const Reminder& reminder, const std::string& uid) {
  statement.bind(":id", reminder.id.value == 0 ? std::nullopt : std::optional(reminder.id))
      .bind(":uid", uid)
      .bind(":client", reminder.client)
      .bind(":interaction", reminder.interaction)
      .bind(":quote", reminder.quote)
      .bind(":text", reminder.text)
      .bind(":due_on", reminder.due_on)
      .bind(":due_at", reminder.due_at)
      .bind(":whose", name(reminder.whose))
      .bind(":every", reminder.every)
      .bind(":after_done", reminder.after_done)
      .bind(":anchor", reminder.anchor)
      .bind(":snoozed_on", reminder.snoozed_on)
      .bind(":snoozed_at", reminder.snoozed_until)
      .bind(":done_at", reminder.done_at)
      .bind(":created_at", reminder.created_at);
}

}  // namespace care::store::reminder_row
