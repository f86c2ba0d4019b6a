#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "care/reminder.hpp"

namespace care::store {

class Database;
class Statement;

/// What was promised in the entries between those two, by entry and due date.
std::vector<Reminder> reminders_of(Database& database, InteractionId first, InteractionId last);

/// Writes many reminders inside one transaction, with statements prepared once.
class BulkReminders {
 public:
  explicit BulkReminders(Database& database);
  ~BulkReminders();
  BulkReminders(const BulkReminders&) = delete;
  BulkReminders& operator=(const BulkReminders&) = delete;

  std::optional<Reminder> by_id(ReminderId id);

  /// Those with this text, due on that day.
  std::vector<Reminder> alike(std::string_view text, Date due_on);

  /// An id that is 0, and an empty uid, are new ones.
  ReminderId add(const Reminder& reminder);
  void update(const Reminder& reminder);

  /// Takes back what was made for `alike`.
  void finish();

 private:
  struct Statements;
  Database& database_;
  std::unique_ptr<Statements> statements_;
  std::unique_ptr<Statement> alike_;
};

}  // namespace care::store
