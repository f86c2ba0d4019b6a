#pragma once

#include <string_view>
#include <vector>

#include "care/reminder.hpp"

namespace care::store {

class Database;

/// Finds reminders by what they say while an import runs, inside its transaction: no other command asks for that.
class BulkReminders {
 public:
  explicit BulkReminders(Database& database) : database_(database) {}

  /// Those with this text, due on that day, by id.
  std::vector<Reminder> alike(std::string_view text, Date due_on);

  /// Takes back what was made for `alike`.
  void finish();

 private:
  Database& database_;
  bool indexed_ = false;
};

}  // namespace care::store
