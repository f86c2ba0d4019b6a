#pragma once

#include <memory>
#include <string>

#include "commands/import/client_import.hpp"
#include "commands/import/counts.hpp"
#include "commands/import/interaction_import.hpp"
#include "commands/import/quote_names.hpp"
#include "commands/import/quote_numbering.hpp"
#include "exchange/items.hpp"
#include "exchange/spool.hpp"
#include "store/bulk_quotes.hpp"
#include "store/store.hpp"

namespace care::cli {
class Context;
}

namespace care::store {
class Store;
}

namespace care::commands {

/// Takes quotes in, and finds those that other items name.
class QuoteImport {
 public:
  QuoteImport(store::Store& store, ClientImport& clients, InteractionImport& interactions, cli::Context& context,
              Counts& counts);

  void take(const exchange::Node& item, std::size_t position);

  /// All quotes of the file have come: what waited for others is taken in. Called before `find`; a second time does
  /// nothing.
  void settle();

  /// The quote that the file calls so, else the one that the database does; revision 0 is the newest. Throws
  /// exchange::Wrong at `key`.
  QuoteId find(const char* key, const std::string& number, int revision);

  /// The quote that the item's `quote` names, where it has that key.
  void refer(const exchange::Node& item, std::optional<QuoteId>& quote, std::string_view revision_key);

  void finish();

 private:
  /// False where the item has to wait.
  bool take(const exchange::Node& item, Pass pass);
  bool take_new(Quote& quote, const exchange::QuoteNamed& adds_to, const exchange::Node& item, Pass pass);
  QuoteId take_known(const Quote& before, const exchange::Node& item);
  std::optional<Quote> parent_of(const exchange::QuoteNamed& named, Pass pass);
  std::optional<QuoteId> same_as(const Quote& wanted, const exchange::Node& item);
  void resolve(const exchange::Node& item, Quote& quote);
  void resolve(const std::string& key, std::optional<InteractionId>& entry);
  void fill_in_tax(Quote& quote, const std::string& known, const exchange::Node& item);
  void take_waiting(const exchange::Node& item, std::size_t position);

  store::Store& store_;
  store::BulkQuotes rows_;
  store::Uids uids_;
  ClientImport& clients_;
  InteractionImport& interactions_;
  cli::Context& context_;
  Counts& counts_;
  QuoteNames names_;
  QuoteNumbering numbering_;
  std::unique_ptr<exchange::Spool> waiting_;
};

}  // namespace care::commands
