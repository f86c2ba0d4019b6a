#pragma once

#include "commands/import/reminder_import.hpp"
#include "exchange/spool.hpp"

namespace care::commands {

/// Takes in what entries of the log say was promised in them, where the file has no list of reminders: else they are
/// told there, with more.
class PromiseImport {
 public:
  void take(const exchange::Node& item, InteractionId entry, std::size_t position);

  void finish(ReminderImport& reminders);

 private:
  exchange::Spool spool_;
};

}  // namespace care::commands
