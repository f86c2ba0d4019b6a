#include "commands/import/reminder_import.hpp"

#include "cli/context.hpp"
#include "core/zone.hpp"
#include "exchange/json_stream.hpp"
#include "exchange/reader.hpp"
#include "store/interaction_table.hpp"

namespace care::commands {

using exchange::Node;
using exchange::Wrong;

ReminderImport::ReminderImport(const Importing& all)
    : NounImport(exchange::List::reminders, all.store.reminders, "reminder", all.store, all.context.now(), all.counts),
      all_(all),
      alike_(all.store.database()) {}

void ReminderImport::take(const Node& item) {
  has_list_ = true;
  take_in(item);
}

void ReminderImport::resolve(const Node& item, Reminder& reminder, const Reminder*) {
  const auto& zone = all_.context.zone();
  exchange::at_key(item, "due", [&](const Node& value) {
    std::optional<Date> day;
    exchange::read_due(value, zone, day, reminder.due_at);
    if (!day) throw Wrong("", "must be a day or a time", "2026-11-27, or 2026-11-27T14:00:00Z");
    reminder.due_on = *day;
  });
  exchange::at_key(item, "snoozed_until", [&](const Node& value) {
    exchange::read_due(value, zone, reminder.snoozed_on, reminder.snoozed_until);
  });
  if (!reminder.every.empty() && !reminder.anchor) reminder.anchor = reminder.due_on;
  all_.clients.refer(item, reminder.client, reminder.client_slug);
  all_.interactions.refer(item, reminder.interaction);
  all_.quotes.refer(item, reminder.quote, "quote_revision");
}

std::vector<Reminder> ReminderImport::alike(const Reminder& reminder) {
  return alike_.alike(reminder.text, reminder.due_on);
}

void ReminderImport::note_promises(const Node& item, InteractionId entry, std::size_t position) {
  const Node* promises = exchange::member(item, "promise");
  if (promises == nullptr || promises->parts.empty()) return;
  const auto number = [](std::int64_t value) { return Node{.kind = Node::Kind::integer, .integer = value}; };
  promises_.put(
      exchange::to_json({.kind = Node::Kind::list,
                         .parts = {number(entry.value), number(static_cast<std::int64_t>(position)), *promises}}));
}

void ReminderImport::take_promises() {
  for (auto text = promises_.take(); text; text = promises_.take()) {
    const Node noted = exchange::from_json(*text);
    const Interaction entry = all_.store.interactions.find(InteractionId{noted.parts[0].integer});
    usual_.interaction = entry.id;
    usual_.client = entry.client;
    usual_.created_at = entry.at;
    try {
      const auto& promises = noted.parts[2].parts;
      for (std::size_t nth = 0; nth < promises.size(); ++nth) take_promise(promises[nth], nth);
    } catch (const Wrong& wrong) {
      throw exchange::error_at(exchange::List::interactions, static_cast<std::size_t>(noted.parts[1].integer), wrong);
    }
  }
}

/// Its errors are told with their place in the entry.
void ReminderImport::take_promise(const Node& promise, std::size_t nth) {
  try {
    take_in(exchange::object(promise));
  } catch (const Wrong& wrong) {
    throw exchange::within(".promise[" + std::to_string(nth) + "]", wrong);
  }
}

void ReminderImport::finish() {
  if (!has_list_) take_promises();
  NounImport::finish();
  alike_.finish();
}

}  // namespace care::commands
