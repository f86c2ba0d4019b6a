#pragma once

#include "commands/import/client_import.hpp"
#include "commands/import/counts.hpp"
#include "commands/import/faq_import.hpp"
#include "exchange/node.hpp"
#include "store/bulk_interactions.hpp"
#include "store/store.hpp"

namespace care::commands {

class QuoteImport;

/// Takes entries of the log in, and finds those that other items name.
class InteractionImport {
 public:
  InteractionImport(store::Store& store, ClientImport& clients, FaqImport& faq, Counts& counts);

  /// Gives the row that the item is now.
  InteractionId take(const exchange::Node& item, std::size_t position);

  /// The entry that the file calls so, else the one that the database does. Throws exchange::Wrong.
  InteractionId find(InteractionId id);

  /// The entry that the item's `interaction` names, where it has that key; `entry` is its id in the file.
  void refer(const exchange::Node& item, std::optional<InteractionId>& entry);

  /// Joins entries to what they answer and to their quotes, now that all are known.
  void finish(QuoteImport& quotes);

 private:
  struct Taken {
    InteractionId id;
    bool is_new = false;
    bool changed = false;
  };

  Taken take_known(const Interaction& before, const exchange::Node& item);
  Taken take_unknown(Interaction entry, const exchange::Node& item);
  std::optional<InteractionId> same_as(const Interaction& wanted, const exchange::Node& item);
  void resolve(const exchange::Node& item, Interaction& entry, std::optional<InteractionId> before);
  static bool is_same(Interaction candidate, const Interaction& wanted, bool answers_later);
  std::optional<InteractionId> find_answered(const store::FileIds::Later& later);
  void join(const store::FileIds::Later& later, QuoteImport& quotes);

  store::BulkInteractions rows_;
  ClientImport& clients_;
  FaqImport& faq_;
  Counts& counts_;
};

}  // namespace care::commands
