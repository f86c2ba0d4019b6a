#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/reminder.hpp"
#include "store/suggestion.hpp"

namespace care::store {

class Database;
class Statement;

/// The table reminder: promises made and awaited.
class ReminderTable {
 public:
  explicit ReminderTable(Database& database) : database_(database) {}

  /// Stores a new one and gives its id; a random `uid` is made where it has none.
  ReminderId add(const Reminder& reminder);

  std::optional<Reminder> by_id(ReminderId id);

  /// As `by_id`; throws Error(not_found) where there is none.
  Reminder find(ReminderId id);

  /// What was promised in an entry of the log, by due date.
  std::vector<Reminder> of_interaction(InteractionId interaction);

  /// What is not done yet, by due date; of all clients where none is named.
  std::vector<Reminder> open(std::optional<ClientId> client);

  /// The same with what is done.
  std::vector<Reminder> all(std::optional<ClientId> client);

  /// Open ones whose id begins with these digits, by due date, with their text.
  std::vector<Suggestion> suggest(std::string_view digits, std::int64_t limit);

  /// Writes all of it.
  void update(const Reminder& reminder);

  void remove(ReminderId id);

  /// Takes the promises of an entry of the log away with it.
  void remove_of(InteractionId interaction);

 private:
  std::vector<Reminder> list(const std::string& condition, std::optional<ClientId> client);
  std::vector<Reminder> read_all(Statement& query);

  Database& database_;
};

}  // namespace care::store
