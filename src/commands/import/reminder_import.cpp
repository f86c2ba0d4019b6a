#include "commands/import/reminder_import.hpp"

#include "store/database.hpp"

namespace care::commands {

using exchange::Node;

ReminderImport::ReminderImport(store::BulkReminders& rows, store::Database& database, ClientImport& clients,
                               InteractionImport& interactions, QuoteImport& quotes, const Zone& zone, Instant now,
                               Counts& counts)
    : NounImport(rows, database, "reminder", exchange::List::reminders, now, counts),
      clients_(clients),
      interactions_(interactions),
      quotes_(quotes),
      zone_(zone) {}

void ReminderImport::take(const Node& item, const Reminder& usual) {
  usual_ = usual;
  NounImport::take(item);
}

void ReminderImport::resolve(const Node& item, Reminder& reminder, const Reminder*) {
  exchange::at_key(item, "due", [&](const Node& value) {
    std::optional<Date> day;
    exchange::read_due(value, zone_, day, reminder.due_at);
    if (!day) throw exchange::Wrong("", "must be a day or a time", "2026-11-27, or 2026-11-27T14:00:00Z");
    reminder.due_on = *day;
  });
  exchange::at_key(item, "snoozed_until", [&](const Node& value) {
    exchange::read_due(value, zone_, reminder.snoozed_on, reminder.snoozed_until);
  });
  if (!reminder.every.empty() && !reminder.anchor) reminder.anchor = reminder.due_on;
  clients_.refer(item, reminder.client, reminder.client_slug);
  interactions_.refer(item, reminder.interaction);
  quotes_.refer(item, reminder.quote, "quote_revision");
}

std::vector<Reminder> ReminderImport::alike(const Reminder& reminder) {
  return rows_.alike(reminder.text, reminder.due_on);
}

void ReminderImport::finish() {
  NounImport::finish();
  rows_.finish();
}

}  // namespace care::commands
