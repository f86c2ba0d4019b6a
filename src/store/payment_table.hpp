#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "care/payment.hpp"

namespace care::store {

class Database;

/// The table payment.
class PaymentTable {
 public:
  explicit PaymentTable(Database& database) : database_(database) {}

  /// Stores a new one and gives its id; a random `uid` is made where it has none.
  PaymentId add(const Payment& payment);

  /// Writes all of it.
  void update(const Payment& payment);

  std::optional<Payment> by_id(PaymentId id);

  /// The next `count` by id.
  std::vector<Payment> page(PaymentId after, std::int64_t count);

  /// What came in for a quote, by day and then by id.
  std::vector<Payment> of_quote(QuoteId quote);

  /// What came in for all quotes, or for those of a client, by quote, day and id.
  std::vector<Payment> all(std::optional<ClientId> client = {});

 private:
  Database& database_;
};

}  // namespace care::store
