#include "store/reminder_table.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "store/database.hpp"
#include "store/reminder_row.hpp"
#include "store/uid.hpp"

namespace care::store {
namespace {

using reminder_row::kInsert;
using reminder_row::kSelect;

}  // namespace

ReminderId ReminderTable::add(const Reminder& reminder) {
  Statement insert(database_, kInsert);
  reminder_row::bind(insert, reminder, reminder.uid.empty() ? make_uid() : reminder.uid);
  insert.step();
  const auto id = insert.id<ReminderId>();
  insert.run();
  return id;
}

std::vector<Reminder> ReminderTable::read_all(Statement& query) {
  std::vector<Reminder> reminders;
  while (query.step()) reminders.push_back(reminder_row::read(query));
  return reminders;
}

std::optional<Reminder> ReminderTable::by_id(ReminderId id) {
  Statement query(database_, fmt::format("{} WHERE r.id = :id", kSelect));
  query.bind(":id", id);
  const auto found = read_all(query);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<Reminder> ReminderTable::of_interaction(InteractionId interaction) {
  Statement query(database_, fmt::format("{} WHERE r.interaction_id = :id ORDER BY r.due_on, r.id", kSelect));
  query.bind(":id", interaction);
  return read_all(query);
}

Reminder ReminderTable::find(ReminderId id) {
  if (auto reminder = by_id(id)) return *reminder;
  throw Error(ErrorKind::not_found, fmt::format("there is no reminder {}", id.value), "care remind list");
}

std::vector<Reminder> ReminderTable::list(const std::string& condition, std::optional<ClientId> client) {
  Statement query(database_, fmt::format("{} WHERE {}{} ORDER BY r.due_on, r.due_at IS NULL, r.due_at, r.id", kSelect,
                                         condition, client ? " AND r.client_id = :client" : ""));
  if (client) query.bind(":client", *client);
  return read_all(query);
}

std::vector<Reminder> ReminderTable::open(std::optional<ClientId> client) { return list("r.done_at IS NULL", client); }

std::vector<Reminder> ReminderTable::all(std::optional<ClientId> client) { return list("1", client); }

std::vector<Suggestion> ReminderTable::suggest(std::string_view digits, std::int64_t limit) {
  Statement query(database_, R"sql(
    SELECT r.id, r.text, coalesce(c.slug, '') FROM reminder r LEFT JOIN client c ON c.id = r.client_id
    WHERE r.done_at IS NULL AND substr(r.id, 1, length(:digits)) = :digits
    ORDER BY r.due_on, r.due_at, r.id LIMIT :limit)sql");
  query.bind(":digits", digits).bind(":limit", limit);
  std::vector<Suggestion> found;
  while (query.step()) {
    std::string id = std::to_string(query.integer());
    std::string text = query.text();
    found.push_back({std::move(id), std::move(text), query.text()});
  }
  return found;
}

void ReminderTable::update(const Reminder& reminder) {
  Statement update(database_, reminder_row::kUpdate);
  reminder_row::bind(update, reminder, reminder.uid);
  update.run();
}

void ReminderTable::remove(ReminderId id) {
  Statement(database_, "DELETE FROM reminder WHERE id = :id").bind(":id", id).run();
}

void ReminderTable::remove_of(InteractionId interaction) {
  Statement(database_, "DELETE FROM reminder WHERE interaction_id = :id").bind(":id", interaction).run();
}

}  // namespace care::store
