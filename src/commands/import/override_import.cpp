#include "commands/import/override_import.hpp"

#include "store/database.hpp"

namespace care::commands {

OverrideImport::OverrideImport(store::Store& store, ClientImport& clients, QuoteImport& quotes, Instant now,
                               Counts& counts)
    : NounImport(store.overrides, store.database(), "override", exchange::List::overrides, now, counts),
      clients_(clients),
      quotes_(quotes) {}

void OverrideImport::resolve(const exchange::Node& item, Override& passed, const Override*) {
  clients_.refer(item, passed.client, passed.client_slug);
  quotes_.refer(item, passed.quote, "revision");
}

}  // namespace care::commands
