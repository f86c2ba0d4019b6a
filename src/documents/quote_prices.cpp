#include "documents/quote_prices.hpp"

#include <algorithm>

#include "core/money.hpp"
#include "core/rounding.hpp"

namespace care::documents {
namespace {

Rate rate_of(const QuoteLine& line, const TaxProfile& tax) { return line.vat.value_or(tax.vat.value_or(Rate{})); }

Money with_vat(Money net, Rate rate) { return net + share(net, rate); }

/// The lines of one rate of VAT, by their place in the quote.
struct Group {
  Rate rate;
  std::vector<std::size_t> places;
  std::vector<std::int64_t> amounts;
  Money sum;
};

std::vector<Group> groups_of(const Quote& quote, const Totals& totals) {
  std::vector<Group> groups;
  for (const VatGroup& vat : totals.vat) groups.push_back({vat.rate, {}, {}, {}});
  for (std::size_t i = 0; i < quote.lines.size(); ++i) {
    const Rate rate = rate_of(quote.lines[i], quote.tax);
    for (Group& group : groups) {
      if (group.rate != rate) continue;
      group.places.push_back(i);
      group.amounts.push_back(totals.lines[i].minor);
      group.sum += totals.lines[i];
    }
  }
  return groups;
}

/// A sum spread over the groups, with the VAT of each.
Money with_vat(Money net, const std::vector<Group>& groups) {
  std::vector<std::int64_t> weights;
  for (const Group& group : groups) weights.push_back(group.sum.minor);
  const auto parts = spread(net.minor, weights);
  Money gross;
  for (std::size_t i = 0; i < groups.size(); ++i) gross += with_vat(Money{parts[i]}, groups[i].rate);
  return gross;
}

/// Each stage with VAT less the stage before it is what came between them, and the last stage is the total: so no cent
/// is lost.
void put_stages(ShownPrices& shown, const Totals& totals, const std::vector<Group>& groups) {
  const Money all = totals.taxable + totals.vat_total;
  const Money fees = totals.subtotal - totals.discount;
  const Money earned = fees + totals.contribution;
  const auto gross = [&](Money net) { return net == totals.taxable ? all : with_vat(net, groups); };
  shown.subtotal = {};
  for (const Group& group : groups) shown.subtotal += with_vat(group.sum, group.rate);
  if (totals.discount != Money{}) shown.discount = shown.subtotal - gross(fees);
  const Money gross_fees = shown.subtotal - shown.discount;
  if (totals.contribution != Money{}) shown.contribution = gross(earned) - gross_fees;
  shown.fund = all - gross_fees - shown.contribution;
}

void put_lines(ShownPrices& shown, const std::vector<Group>& groups) {
  for (const Group& group : groups) {
    const auto parts = spread(with_vat(group.sum, group.rate).minor, group.amounts);
    for (std::size_t i = 0; i < parts.size(); ++i) shown.lines[group.places[i]] = {parts[i]};
  }
}

/// Whether so many at this price, less the line's discount, are the amount.
bool adds_up(const QuoteLine& line, Money unit, Money amount) {
  const TaxProfile plain;
  const Totals totals = totals_of({{line.text, line.quantity, line.unit, unit, std::nullopt, line.discount}}, {}, plain,
                                  false, Currency{});
  return totals.subtotal == amount;
}

}  // namespace

ShownPrices net_prices(const Quote& quote, const Totals& totals) {
  ShownPrices shown;
  for (const QuoteLine& line : quote.lines) shown.units.push_back(line.price);
  shown.lines = totals.lines;
  shown.subtotal = totals.subtotal;
  shown.discount = totals.discount;
  shown.contribution = totals.contribution;
  shown.fund = totals.fund;
  return shown;
}

ShownPrices gross_prices(const Quote& quote, const Totals& totals) {
  ShownPrices shown = net_prices(quote, totals);
  const bool negative =
      std::any_of(totals.lines.begin(), totals.lines.end(), [](Money each) { return each < Money{}; });
  if (totals.vat_total == Money{} || negative) return shown;
  shown.with_vat = true;
  const std::vector<Group> groups = groups_of(quote, totals);
  put_stages(shown, totals, groups);
  put_lines(shown, groups);
  for (std::size_t i = 0; i < quote.lines.size(); ++i) {
    const QuoteLine& line = quote.lines[i];
    shown.units[i] = with_vat(line.price, rate_of(line, quote.tax));
    shown.units_add_up = shown.units_add_up && adds_up(line, shown.units[i], shown.lines[i]);
  }
  return shown;
}

}  // namespace care::documents
