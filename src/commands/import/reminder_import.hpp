#pragma once

#include "commands/import/list_imports.hpp"
#include "exchange/spool.hpp"
#include "store/bulk_reminders.hpp"
#include "store/reminder_table.hpp"

namespace care::commands {

/// Imports reminders. Where the file has no list of them, what its entries of the log say was promised is taken in
/// instead: a promise is about its entry's client and was made when that happened, unless it says else.
class ReminderImport : public NounImport<Reminder, store::ReminderTable> {
 public:
  explicit ReminderImport(const Importing& all);

  void take(const exchange::Node& item) override;

  /// Notes what the entry of the log at `position` says; `entry` is its row.
  void note_promises(const exchange::Node& item, InteractionId entry, std::size_t position);

  void finish() override;

 private:
  Reminder blank() override { return usual_; }
  std::vector<const char*> required() const override { return {"text", "due"}; }
  void resolve(const exchange::Node& item, Reminder& reminder, const Reminder* before) override;
  std::vector<Reminder> alike(const Reminder& reminder) override;
  void take_promises();
  void take_promise(const exchange::Node& promise, std::size_t nth);

  const Importing& all_;
  store::BulkReminders alike_;
  bool has_list_ = false;
  exchange::Spool promises_;
  Reminder usual_;  ///< what a new one is as far as the item does not say
};

}  // namespace care::commands
