#pragma once

#include "care/gift.hpp"
#include "commands/import/client_import.hpp"
#include "commands/import/interaction_import.hpp"
#include "commands/import/noun_import.hpp"
#include "store/gift_table.hpp"

namespace care::commands {

/// Imports gifts; a cost is in the currency that the item names, else in `currency`.
class GiftImport : public NounImport<Gift, store::GiftTable> {
 public:
  GiftImport(store::Store& store, ClientImport& clients, InteractionImport& interactions, Currency currency,
             Instant now, Counts& counts);

 private:
  Gift blank() override;
  std::vector<const char*> required() const override { return {"client", "year", "text"}; }
  void resolve(const exchange::Node& item, Gift& gift, const Gift* before) override;
  std::vector<Gift> alike(const Gift& gift) override { return rows_.of_client(gift.client); }
  std::int64_t& added(Counts& counts) override { return counts.gifts; }

  ClientImport& clients_;
  InteractionImport& interactions_;
  Currency currency_;
};

}  // namespace care::commands
