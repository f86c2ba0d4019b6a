#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "care/payment.hpp"
#include "store/table.hpp"

namespace care::store {

/// The table payment.
class PaymentTable : public Table<Payment> {
 public:
  using Table::Table;

  /// What came in for a quote, by day and then by id.
  std::vector<Payment> of_quote(QuoteId quote);

  /// What came in for all quotes, or for those of a client, by quote, day and id.
  std::vector<Payment> all(std::optional<ClientId> client = {});
};

}  // namespace care::store
