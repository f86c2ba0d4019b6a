#pragma once

#include <map>

#include "commands/import/counts.hpp"
#include "commands/import/quote_import.hpp"
#include "store/store.hpp"

namespace care::commands {

/// Takes in what came in for quotes.
class PaymentImport {
 public:
  PaymentImport(store::Store& store, QuoteImport& quotes, Instant now, Counts& counts);

  void take(const exchange::Node& item);

  void finish();

 private:
  Payment read(const exchange::Node& item, const Payment& before);
  void check(const Payment& payment);
  void count_in(const Payment& payment, Money before);
  bool is_there(const Payment& wanted, const exchange::Node& item);
  PaymentId add(Payment payment, const exchange::Node& item);
  const Quote& quote_of(QuoteId id);

  store::Store& store_;
  store::Uids uids_;
  QuoteImport& quotes_;
  Instant now_;
  Counts& counts_;
  Quote quote_;                    // the last one asked for
  std::map<QuoteId, Money> sums_;  // of the quotes that the file has payments of
};

}  // namespace care::commands
