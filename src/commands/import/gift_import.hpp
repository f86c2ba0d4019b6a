#pragma once

#include "care/money.hpp"
#include "commands/import/client_import.hpp"
#include "commands/import/counts.hpp"
#include "commands/import/interaction_import.hpp"
#include "store/store.hpp"

namespace care::commands {

/// Takes in presents, planned and given.
class GiftImport {
 public:
  /// `currency` is that of costs which do not say theirs.
  GiftImport(store::Store& store, ClientImport& clients, InteractionImport& interactions, Currency currency,
             Instant now, Counts& counts);

  void take(const exchange::Node& item);

  void finish();

 private:
  Gift read(const exchange::Node& item, const Gift& before);
  bool is_there(const Gift& wanted, const exchange::Node& item);
  GiftId add(Gift gift, const exchange::Node& item);

  store::GiftTable& rows_;
  store::Uids uids_;
  ClientImport& clients_;
  InteractionImport& interactions_;
  Currency currency_;
  Instant now_;
  Counts& counts_;
};

}  // namespace care::commands
