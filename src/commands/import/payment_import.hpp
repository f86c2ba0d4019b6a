#pragma once

#include <map>

#include "care/payment.hpp"
#include "care/quote.hpp"
#include "commands/import/noun_import.hpp"
#include "commands/import/quote_import.hpp"
#include "store/payment_table.hpp"
#include "store/store.hpp"

namespace care::commands {

/// Imports payments; an amount is in the currency of its quote.
class PaymentImport : public NounImport<Payment, store::PaymentTable> {
 public:
  PaymentImport(store::Store& store, QuoteImport& quotes, Instant now, Counts& counts);

 private:
  std::vector<const char*> required() const override { return {"quote", "amount", "on"}; }
  void resolve(const exchange::Node& item, Payment& payment, const Payment* before) override;
  void check(const Payment& payment, const Payment* before) override;
  std::vector<Payment> alike(const Payment& payment) override { return rows_.of_quote(payment.quote); }
  std::int64_t& added(Counts& counts) override { return counts.payments; }
  void count_in(const Payment& payment, Money before);
  const Quote& quote_of(QuoteId id);

  store::Store& store_;
  QuoteImport& quotes_;
  Quote quote_;                    ///< the last that was asked for
  std::map<QuoteId, Money> sums_;  ///< of all payments of a quote
};

}  // namespace care::commands
