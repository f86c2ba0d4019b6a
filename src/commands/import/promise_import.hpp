#pragma once

#include "commands/import/reminder_import.hpp"
#include "exchange/spool.hpp"

namespace care::commands {

/// Takes in what entries of the log say was promised in them, where the file has no list of reminders: else they are
/// told there, with more. A promise is about its entry's client and was made when that happened, unless it says else.
class PromiseImport {
 public:
  explicit PromiseImport(store::InteractionTable& entries) : entries_(entries) {}

  void take(const exchange::Node& item, InteractionId entry, std::size_t position);

  void finish(ReminderImport& reminders);

 private:
  store::InteractionTable& entries_;
  exchange::Spool spool_;
};

}  // namespace care::commands
