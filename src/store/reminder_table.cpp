#include "store/reminder_table.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "store/id_list.hpp"
#include "store/table_rows.hpp"

namespace care::store {
template <>
struct TableOf<Reminder> {
  static constexpr auto table = "reminder", alias = "r";
  static constexpr auto joined =
      ", coalesce(c.slug, ''), coalesce(c.name, ''), coalesce(q.number, ''), coalesce(i.private, 0)";
  static constexpr auto joins =
      "LEFT JOIN client c ON c.id = r.client_id LEFT JOIN interaction i ON i.id = r.interaction_id "
      "LEFT JOIN quote q ON q.id = r.quote_id";
  static void read_joined(Statement& row, Reminder& reminder) {
    reminder.client_slug = row.text();
    reminder.client_name = row.text();
    reminder.quote_number = row.text();
    reminder.is_private = row.flag();
  }
};

std::vector<Reminder> ReminderTable::of_interaction(InteractionId interaction) {
  Statement query(database_, select("WHERE r.interaction_id = :id ORDER BY r.due_on, r.id"));
  query.bind(":id", interaction);
  return read(query);
}

std::map<InteractionId, std::vector<Reminder>> ReminderTable::of_interactions(
    const std::vector<InteractionId>& interactions) {
  Statement query(database_, select("WHERE r.interaction_id IN (SELECT value FROM json_each(:ids)) "
                                    "ORDER BY r.due_on, r.id"));
  query.bind(":ids", id_list(interactions));
  std::map<InteractionId, std::vector<Reminder>> found;
  for (auto& reminder : read(query)) found[*reminder.interaction].push_back(std::move(reminder));
  return found;
}

Reminder ReminderTable::find(ReminderId id) {
  if (auto reminder = by_id(id)) return *reminder;
  throw Error(ErrorKind::not_found, fmt::format("there is no reminder {}", id.value), "care remind list");
}

std::vector<Reminder> ReminderTable::list(const std::string& condition, std::optional<ClientId> client) {
  Statement query(database_, select(fmt::format("WHERE {}{} ORDER BY r.due_on, r.due_at IS NULL, r.due_at, r.id",
                                                condition, client ? " AND r.client_id = :client" : "")));
  if (client) query.bind(":client", *client);
  return read(query);
}

std::vector<Reminder> ReminderTable::open(std::optional<ClientId> client) { return list("r.done_at IS NULL", client); }

std::vector<Reminder> ReminderTable::all(std::optional<ClientId> client) { return list("1", client); }

std::vector<Suggestion> ReminderTable::suggest(std::string_view digits, std::int64_t limit) {
  Statement query(database_, R"sql(
    SELECT r.id, r.text, coalesce(c.slug, '') FROM reminder r LEFT JOIN client c ON c.id = r.client_id
    WHERE r.done_at IS NULL AND substr(r.id, 1, length(:digits)) = :digits
    ORDER BY r.due_on, r.due_at, r.id LIMIT :limit)sql");
  query.bind(":digits", digits).bind(":limit", limit);
  return read_suggestions(query);
}

void ReminderTable::remove(ReminderId id) {
  Statement(database_, "DELETE FROM reminder WHERE id = :id").bind(":id", id).run();
}

void ReminderTable::remove_of(InteractionId interaction) {
  Statement(database_, "DELETE FROM reminder WHERE interaction_id = :id").bind(":id", interaction).run();
}

template class Table<Reminder>;

}  // namespace care::store
