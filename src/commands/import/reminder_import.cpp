#include "commands/import/reminder_import.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "exchange/fields.hpp"
#include "store/database.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

using exchange::Node;
using exchange::Wrong;

}  // namespace

ReminderImport::ReminderImport(store::Store& store, ClientImport& clients, InteractionImport& interactions,
                               QuoteImport& quotes, const Zone& zone, Instant now, Counts& counts)
    : rows_(store.database()),
      uids_(store.database(), "reminder"),
      clients_(clients),
      interactions_(interactions),
      quotes_(quotes),
      zone_(zone),
      now_(now),
      counts_(counts) {}

Reminder ReminderImport::read(const Node& item, const Reminder& before) {
  exchange::ReminderItem said;
  said.reminder = before;
  exchange::apply(item, said);
  Reminder& reminder = said.reminder;
  reminder.id = before.id;
  reminder.uid = before.uid;
  if (said.says_due && reminder.due_at) reminder.due_on = zone_.local(*reminder.due_at).date;
  if (said.says_snooze && reminder.snoozed_until) reminder.snoozed_on = zone_.local(*reminder.snoozed_until).date;
  if (!reminder.every.empty() && !reminder.anchor) reminder.anchor = reminder.due_on;
  const char* key = ".client";
  try {
    if (said.client) reminder.client = said.client->empty() ? std::nullopt : std::optional(clients_.find(*said.client));
    key = ".interaction";
    if (said.interaction) {
      reminder.interaction = *said.interaction ? std::optional(interactions_.find(**said.interaction)) : std::nullopt;
    }
  } catch (const Wrong& wrong) {
    throw exchange::within(key, wrong);
  }
  if (said.quote == "") reminder.quote = std::nullopt;
  if (!said.quote.value_or("").empty()) reminder.quote = quotes_.find(".quote", *said.quote, said.quote_revision);
  return reminder;
}

void ReminderImport::take(const Node& item, std::optional<InteractionId> promised_in) {
  const auto uid = exchange::uid(item);
  if (const auto row = uid.empty() ? std::nullopt : uids_.find(uid)) {
    const Reminder before = *rows_.by_id(ReminderId{*row});
    const Reminder wanted = read(item, before);
    if (!uids_.meet(uid, *row)) throw Wrong(".uid", "comes twice in the file");
    if (wanted != before) rows_.update(wanted);
    ++(wanted != before ? counts_.changed : counts_.here);
    return;
  }
  exchange::require(item, {"text", "due"});
  Reminder before;
  before.interaction = promised_in;
  Reminder reminder = read(item, before);
  if (uid.empty() && is_there(reminder, item)) {
    ++counts_.here;
    return;
  }
  reminder.uid = uid;
  add(std::move(reminder), item);
  ++counts_.reminders;
}

bool ReminderImport::is_there(const Reminder& wanted, const Node& item) {
  const bool says_when_made = exchange::member(item, "created_at") != nullptr;
  const auto alike = rows_.alike(wanted.text, wanted.due_on);
  return std::any_of(alike.begin(), alike.end(), [&](Reminder each) {
    each.id = wanted.id;
    each.uid = wanted.uid;
    each.client_slug = wanted.client_slug;
    each.client_name = wanted.client_name;
    each.quote_number = wanted.quote_number;
    each.is_private = wanted.is_private;
    if (!says_when_made) each.created_at = wanted.created_at;
    return each == wanted;
  });
}

void ReminderImport::add(Reminder reminder, const Node& item) {
  exchange::ReminderItem said;
  exchange::apply(item, said);
  if (said.reminder.id.value != 0 && !rows_.by_id(said.reminder.id)) reminder.id = said.reminder.id;
  if (exchange::member(item, "created_at") == nullptr) reminder.created_at = now_;
  const auto id = rows_.add(reminder);
  if (!reminder.uid.empty() && !uids_.meet(reminder.uid, id.value)) throw Wrong(".uid", "comes twice in the file");
}

void ReminderImport::finish() {
  if (const auto uid = uids_.repeated()) {
    throw Error(ErrorKind::failed, fmt::format("two reminders of the file have the uid '{}'", *uid));
  }
  rows_.finish();
}

}  // namespace care::commands
