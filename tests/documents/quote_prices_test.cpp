#include "documents/quote_prices.hpp"

#include <cstdlib>
#include <random>

#include "core/money.hpp"
#include "documents/quotes.hpp"
#include "support/catch.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;

namespace {

Money sum_of(const std::vector<Money>& amounts) {
  Money sum;
  for (const Money each : amounts) sum += each;
  return sum;
}

/// Lines at odd prices and two rates of VAT, with and without discount, contribution and fund.
Quote some_quote(std::mt19937& random) {
  const auto pick = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
  Quote quote;
  quote.tax.vat = Rate{22'000};
  if (pick(0, 1) == 1) quote.tax.contribution = {4'000};
  if (pick(0, 1) == 1) quote.tax.fund = {2'000};
  if (pick(0, 2) == 1) quote.discount = Rate{pick(1, 40) * 500};
  if (pick(0, 4) == 1) quote.discount = Money{pick(1, 50)};
  for (int i = pick(1, 12); i > 0; --i) {
    quote.lines.push_back(quote_line("x", pick(1, 9'999), "", pick(1, 99'999)));
    if (pick(0, 3) == 1) quote.lines.back().vat = Rate{pick(0, 1) * 10'000};
    if (pick(0, 3) == 1) quote.lines.back().discount = {pick(1, 99) * 500};
  }
  return quote;
}

}  // namespace

TEST_CASE("Prices with VAT add up to the total, to the cent") {
  std::mt19937 random(2026);
  for (int i = 0; i < 2'000; ++i) {
    const Quote quote = some_quote(random);
    const Totals totals = totals_of(quote.lines, quote.discount, quote.tax, false, Currency{});
    const ShownPrices shown = gross_prices(quote, totals);
    CHECK(sum_of(shown.lines) == shown.subtotal);
    CHECK(shown.subtotal - shown.discount + shown.contribution + shown.fund == totals.total);
    CHECK(shown.discount >= Money{});
    // VAT of a sum and of its parts differ by rounding alone.
    const Money rough =
        totals.lines.front() + share(totals.lines.front(), quote.lines.front().vat.value_or(Rate{22'000}));
    CHECK(std::abs((shown.lines.front() - rough).minor) <= 1);
  }
}

TEST_CASE("A unit's price with VAT is shown where it adds up to the amounts") {
  Quote quote;
  quote.tax.vat = Rate{22'000};
  quote.lines = {quote_line("x", 3'000, "ore", 50'00)};
  const auto shown = [&] {
    return gross_prices(quote, totals_of(quote.lines, quote.discount, quote.tax, false, Currency{}));
  };
  CHECK(shown().units_add_up);
  CHECK(shown().units.front() == Money{61'00});
  quote.lines.push_back(quote_line("y", 3'000, "ore", 33'33));
  CHECK_FALSE(shown().units_add_up);
  CHECK(shown().lines.back() == Money{121'99});
}

TEST_CASE("Where there is no VAT, or a line takes something off, prices are told as they are") {
  Quote quote;
  quote.lines = {quote_line("x", 1'000, "", 50'00)};
  const auto shown = [&] {
    return gross_prices(quote, totals_of(quote.lines, quote.discount, quote.tax, false, Currency{}));
  };
  CHECK_FALSE(shown().with_vat);
  CHECK(shown().lines.front() == Money{50'00});
  quote.tax.vat = Rate{22'000};
  CHECK(shown().with_vat);
  quote.lines.push_back(quote_line("y", 1'000, "", -10'00));
  CHECK_FALSE(shown().with_vat);
}
