#include <algorithm>

#include "core/random_quote.hpp"
#include "core/rounding.hpp"
#include "core/totals.hpp"
#include "support/catch.hpp"

using namespace care;

namespace {

const Currency kEuro{"EUR", 2};

Totals totals_of(const test::RandomQuote& quote) {
  return care::totals_of(quote.lines, quote.discount, quote.tax, quote.withholds, kEuro);
}

/// All but the lines, to be compared.
std::vector<std::int64_t> figures_of(const Totals& totals) {
  std::vector<std::int64_t> figures{totals.subtotal.minor,    totals.discount.minor,  totals.contribution.minor,
                                    totals.fund.minor,        totals.taxable.minor,   totals.vat_total.minor,
                                    totals.stamp.minor,       totals.stamp_due,       totals.total.minor,
                                    totals.withholding.minor, totals.net_to_pay.minor};
  for (const auto& group : totals.vat) {
    figures.insert(figures.end(), {group.rate.thousandths, group.base.minor, group.amount.minor});
  }
  return figures;
}

/// Whether an amount is the share of another, to half a cent.
bool is_share(Money part, Money whole, Rate rate) {
  const auto exact = static_cast<long double>(whole.minor) * static_cast<long double>(rate.thousandths) / 100'000.0L;
  return std::abs(static_cast<long double>(part.minor) - exact) <= 0.5L + 1e-9L;
}

}  // namespace

TEST_CASE("the parts of random quotes add up to the whole", "[rounds]") {
  test::Dice dice(10);
  for (int i = 0; i < test::rounds(5'000); ++i) {
    const auto quote = test::random_quote(dice);
    const auto totals = totals_of(quote);
    CAPTURE(i);
    REQUIRE(sum(totals.lines) == totals.subtotal);
    REQUIRE(totals.taxable == totals.subtotal - totals.discount + totals.contribution + totals.fund);
    REQUIRE(totals.total == totals.taxable + totals.vat_total + totals.stamp);
    REQUIRE(totals.net_to_pay == totals.total - totals.withholding);
    Money bases;
    Money vat;
    for (const auto& group : totals.vat) {
      bases += group.base;
      vat += group.amount;
      REQUIRE(is_share(group.amount, group.base, group.rate));
    }
    REQUIRE(vat == totals.vat_total);
    REQUIRE(bases == (quote.tax.vat ? totals.taxable : Money{}));
  }
}

TEST_CASE("each tax of random quotes is its share of what it is on", "[rounds]") {
  test::Dice dice(11);
  for (int i = 0; i < test::rounds(5'000); ++i) {
    const auto quote = test::random_quote(dice);
    const auto totals = totals_of(quote);
    const Money fees = totals.subtotal - totals.discount;
    CAPTURE(i);
    REQUIRE(is_share(totals.contribution, fees, quote.tax.contribution));
    REQUIRE(is_share(totals.fund, fees + totals.contribution, quote.tax.fund));
    REQUIRE(is_share(totals.withholding, fees + totals.contribution, quote.withholds ? quote.tax.withholding : Rate{}));
    REQUIRE((totals.stamp == Money{} || totals.stamp == Money{2'00}));
    REQUIRE((totals.stamp_due || totals.stamp == Money{}));
  }
}

TEST_CASE("the order of the lines changes nothing but their own", "[rounds]") {
  test::Dice dice(12);
  for (int i = 0; i < test::rounds(3'000); ++i) {
    auto quote = test::random_quote(dice);
    const auto before = totals_of(quote);
    dice.shuffle(quote.lines);
    const auto after = totals_of(quote);
    CAPTURE(i);
    REQUIRE(figures_of(after) == figures_of(before));
    REQUIRE(std::is_permutation(after.lines.begin(), after.lines.end(), before.lines.begin(), before.lines.end()));
  }
}

TEST_CASE("a discount as an amount comes to what the same one as a share does", "[rounds]") {
  test::Dice dice(13);
  for (int i = 0; i < test::rounds(2'000); ++i) {
    auto quote = test::random_quote(dice);
    quote.discount = Rate{dice.between(0, 100'000)};
    const auto share = totals_of(quote);
    quote.discount = share.discount;
    CAPTURE(i);
    REQUIRE(figures_of(totals_of(quote)) == figures_of(share));
  }
}
