#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/reminder.hpp"
#include "store/suggestion.hpp"
#include "store/table.hpp"

namespace care::store {

/// The table reminder: promises made and awaited.
class ReminderTable : public Table<Reminder> {
 public:
  using Table::Table;

  /// As `by_id`; throws Error(not_found) where there is none.
  Reminder find(ReminderId id);

  /// What was promised in an entry of the log, by due date.
  std::vector<Reminder> of_interaction(InteractionId interaction);

  /// The same of several entries, by entry.
  std::map<InteractionId, std::vector<Reminder>> of_interactions(const std::vector<InteractionId>& interactions);

  /// What is not done yet, by due date; of all clients where none is named.
  std::vector<Reminder> open(std::optional<ClientId> client);

  /// The same with what is done.
  std::vector<Reminder> all(std::optional<ClientId> client);

  /// Open ones whose id begins with these digits, by due date, with their text.
  std::vector<Suggestion> suggest(std::string_view digits, std::int64_t limit);

  void remove(ReminderId id);

  /// Takes the promises of an entry of the log away with it.
  void remove_of(InteractionId interaction);

 private:
  std::vector<Reminder> list(const std::string& condition, std::optional<ClientId> client);
};

}  // namespace care::store
