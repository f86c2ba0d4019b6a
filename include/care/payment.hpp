#pragma once

#include <optional>
#include <string>

#include "care/id.hpp"
#include "care/money.hpp"
#include "care/names.hpp"
#include "care/time.hpp"

namespace care {

class Fields;

/// Why less came than was due.
enum class ShortBecause { withheld, bank_fee, discount_taken, unknown };

template <>
struct Names<ShortBecause> {
  using enum ShortBecause;
  static constexpr Name<ShortBecause> all[] = {
      {withheld, "withheld"}, {bank_fee, "bank-fee"}, {discount_taken, "discount-taken"}, {unknown, "unknown"}};
};

/// Money that came in for one instalment.
struct Payment {
  PaymentId id;
  std::string uid;
  QuoteId quote;
  int instalment = 1;  ///< counted from 1
  Money amount;
  Date on;
  std::string how;  ///< "transfer", "card", "cash"…
  std::optional<ShortBecause> short_because;
  Instant created_at{};
  friend bool operator==(const Payment&, const Payment&) = default;
};

/// Names each field once, for everything that reads or writes them: core/nouns/payment.cpp.
void describe(Fields& fields, Payment& payment);

}  // namespace care
