#include "commands/import/gift_import.hpp"

#include "store/database.hpp"
#include "store/store.hpp"

namespace care::commands {

GiftImport::GiftImport(store::Store& store, ClientImport& clients, InteractionImport& interactions, Currency currency,
                       Instant now, Counts& counts)
    : NounImport(store.gifts, store.database(), "gift", exchange::List::gifts, now, counts),
      clients_(clients),
      interactions_(interactions),
      currency_(std::move(currency)) {}

Gift GiftImport::blank() {
  Gift gift;
  gift.currency = currency_;
  return gift;
}

void GiftImport::resolve(const exchange::Node& item, Gift& gift, const Gift*) {
  clients_.refer(item, gift.client, gift.client_slug);
  interactions_.refer(item, gift.interaction);
}

}  // namespace care::commands
