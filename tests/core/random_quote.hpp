#pragma once

#include "care/quote.hpp"
#include "support/dice.hpp"

namespace care::test {

/// All that the arithmetic of a quote looks at.
struct RandomQuote {
  std::vector<QuoteLine> lines;
  Discount discount;
  TaxProfile tax;
  bool withholds = false;
};

/// A quote with up to eight lines of several rates, small and large, and with any mixture of taxes.
inline RandomQuote random_quote(Dice& dice) {
  static const std::vector<std::int64_t> kVat{22'000, 10'000, 5'000, 4'000, 9'975, 0};
  RandomQuote quote;
  if (!dice.once_in(4)) quote.tax.vat = Rate{dice.one_of(kVat)};
  const auto count = dice.between(1, 8);
  for (int i = 0; i < count; ++i) {
    QuoteLine line;
    line.quantity = {dice.once_in(2) ? 1000 * dice.between(1, 20) : dice.between(1, 40'000)};
    line.price = {dice.once_in(5) ? dice.between(1, 99) : dice.between(1, 3'000'00)};
    if (dice.once_in(4)) line.discount = {dice.between(0, 100'000)};
    if (quote.tax.vat && dice.once_in(2)) line.vat = Rate{dice.one_of(kVat)};
    quote.lines.push_back(line);
  }
  if (dice.once_in(3)) quote.discount = Rate{dice.between(0, 100'000)};
  if (dice.once_in(2)) quote.tax.contribution = {4'000};
  if (dice.once_in(2)) quote.tax.fund = {dice.one_of(std::vector<std::int64_t>{2'000, 4'000, 5'000})};
  if (dice.once_in(2)) quote.tax.withholding = {20'000};
  quote.tax.stamp = dice.one_of(std::vector<StampDuty>{StampDuty::none, StampDuty::charge, StampDuty::absorb});
  quote.withholds = dice.once_in(2);
  return quote;
}

}  // namespace care::test
