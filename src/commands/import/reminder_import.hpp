#pragma once

#include "commands/import/client_import.hpp"
#include "commands/import/counts.hpp"
#include "commands/import/interaction_import.hpp"
#include "commands/import/quote_import.hpp"
#include "core/zone.hpp"
#include "store/bulk_reminders.hpp"
#include "store/store.hpp"

namespace care::commands {

/// Takes reminders in.
class ReminderImport {
 public:
  ReminderImport(store::Store& store, ClientImport& clients, InteractionImport& interactions, QuoteImport& quotes,
                 const Zone& zone, Instant now, Counts& counts);

  /// `promised_in`: the entry of the log that the item stands in, where it is no item of a list of its own.
  void take(const exchange::Node& item, std::optional<InteractionId> promised_in = {});

  void finish();

 private:
  /// What the item makes of `before`.
  Reminder read(const exchange::Node& item, const Reminder& before);
  bool is_there(const Reminder& wanted, const exchange::Node& item);
  void add(Reminder reminder, const exchange::Node& item);

  store::BulkReminders rows_;
  store::Uids uids_;
  ClientImport& clients_;
  InteractionImport& interactions_;
  QuoteImport& quotes_;
  const Zone& zone_;
  Instant now_;
  Counts& counts_;
};

}  // namespace care::commands
