#pragma once

#include "care/reminder.hpp"
#include "commands/import/client_import.hpp"
#include "commands/import/interaction_import.hpp"
#include "commands/import/noun_import.hpp"
#include "commands/import/quote_import.hpp"
#include "core/zone.hpp"
#include "store/bulk_reminders.hpp"

namespace care::commands {

/// Imports reminders.
class ReminderImport : public NounImport<Reminder, store::BulkReminders> {
 public:
  ReminderImport(store::BulkReminders& rows, store::Database& database, ClientImport& clients,
                 InteractionImport& interactions, QuoteImport& quotes, const Zone& zone, Instant now, Counts& counts);

  /// `usual`: what a new one is as far as the item does not say.
  void take(const exchange::Node& item, const Reminder& usual = {});

  void finish();

 private:
  Reminder blank() override { return usual_; }
  std::vector<const char*> required() const override { return {"text", "due"}; }
  void resolve(const exchange::Node& item, Reminder& reminder, const Reminder* before) override;
  std::vector<Reminder> alike(const Reminder& reminder) override;
  std::int64_t& added(Counts& counts) override { return counts.reminders; }

  ClientImport& clients_;
  InteractionImport& interactions_;
  QuoteImport& quotes_;
  const Zone& zone_;
  Reminder usual_;
};

}  // namespace care::commands
