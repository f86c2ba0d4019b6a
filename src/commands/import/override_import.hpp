#pragma once

#include "commands/import/client_import.hpp"
#include "commands/import/counts.hpp"
#include "commands/import/quote_import.hpp"
#include "store/store.hpp"

namespace care::commands {

/// Takes in what was done although a boundary refused it.
class OverrideImport {
 public:
  OverrideImport(store::Store& store, ClientImport& clients, QuoteImport& quotes, Counts& counts);

  void take(const exchange::Node& item);

  void finish();

 private:
  Override read(const exchange::Node& item, const Override& before);
  bool is_there(const Override& wanted);
  OverrideId add(Override passed, const exchange::Node& item);

  store::OverrideTable& rows_;
  store::Uids uids_;
  ClientImport& clients_;
  QuoteImport& quotes_;
  Counts& counts_;
};

}  // namespace care::commands
