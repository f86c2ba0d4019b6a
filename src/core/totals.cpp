#include "core/totals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "care/error.hpp"
#include "core/money.hpp"
#include "core/rounding.hpp"

namespace care {
namespace {

constexpr std::int64_t kWhole = 100'000;  // a hundred percent, as a Rate
constexpr std::int64_t kOne = 1'000;      // of a quantity
constexpr Money kDuty{200};
constexpr Money kFreeOfDuty{77'47};

Money amount_of(const QuoteLine& line) {
  if (line.discount.thousandths < 0 || line.discount.thousandths > kWhole) {
    throw usage_error(fmt::format("a discount of {}% on '{}'", to_plain(line.discount), line.text),
                      "a line's discount is between 0% and 100%");
  }
  return {multiply_divide({line.quantity.thousandths, line.price.minor, kWhole - line.discount.thousandths},
                          kOne * kWhole)};
}

Money discount_of(const Discount& discount, Money subtotal, const Currency& currency) {
  Money off;
  if (const auto* amount = std::get_if<Money>(&discount)) off = *amount;
  if (const auto* rate = std::get_if<Rate>(&discount)) off = share(subtotal, *rate);
  if (off.minor < 0) throw usage_error("a discount below nothing", "what is added is a line of its own");
  if (off > subtotal && off.minor != 0) {
    throw usage_error(fmt::format("a discount of {} is more than the {} that it is taken from", to_plain(off, currency),
                                  to_plain(subtotal, currency)),
                      "take less off, or whole lines out");
  }
  return off;
}

/// Adds to each its part of a whole, in proportion to what they are.
void spread_over(std::vector<VatGroup>& groups, Money whole) {
  std::vector<std::int64_t> weights;
  for (const auto& group : groups) weights.push_back(group.base.minor);
  const auto parts = spread(whole.minor, weights);
  for (std::size_t i = 0; i < groups.size(); ++i) groups[i].base = sum({groups[i].base, Money{parts[i]}});
}

Rate vat_of(const QuoteLine& line, const TaxProfile& tax) {
  const Rate rate = line.vat.value_or(tax.vat.value_or(Rate{}));
  const bool is_chosen = !tax.name.empty();
  if (is_chosen && !tax.vat && rate.thousandths != 0) {
    throw usage_error(fmt::format("the line '{}' has VAT of {}%, but the tax profile '{}' is outside VAT", line.text,
                                  to_plain(rate), tax.name),
                      "leave the line's VAT out, or choose another profile with --tax");
  }
  return rate;
}

/// What the lines of each rate come to, the highest rate first.
std::vector<VatGroup> groups_of(const std::vector<QuoteLine>& lines, const std::vector<Money>& amounts,
                                const TaxProfile& tax) {
  std::map<Rate, Money, std::greater<>> by_rate;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto& base = by_rate[vat_of(lines[i], tax)];
    base = sum({base, amounts[i]});
  }
  std::vector<VatGroup> groups;
  for (const auto& [rate, base] : by_rate) groups.push_back({rate, base, {}});
  return groups;
}

Money without_vat(const Totals& totals, const TaxProfile& tax) {
  if (!tax.vat) return totals.taxable;
  const auto zero = std::find_if(totals.vat.begin(), totals.vat.end(),
                                 [](const VatGroup& group) { return group.rate.thousandths == 0; });
  return zero == totals.vat.end() ? Money{} : zero->base;
}

void add_stamp(Totals& totals, const TaxProfile& tax, const Currency& currency) {
  totals.stamp_due = tax.stamp != StampDuty::none && currency.code == "EUR" && without_vat(totals, tax) > kFreeOfDuty;
  if (totals.stamp_due && tax.stamp == StampDuty::charge) totals.stamp = kDuty;
}

}  // namespace

Totals totals_of(const std::vector<QuoteLine>& lines, const Discount& discount, const TaxProfile& tax, bool withholds,
                 const Currency& currency) {
  Totals totals;
  for (const auto& line : lines) totals.lines.push_back(amount_of(line));
  totals.subtotal = sum(totals.lines);
  if (totals.subtotal.minor < 0) throw usage_error("the lines come to less than nothing");
  totals.discount = discount_of(discount, totals.subtotal, currency);

  const Money fees = totals.subtotal - totals.discount;
  totals.contribution = share(fees, tax.contribution);
  const Money earned = sum({fees, totals.contribution});
  totals.fund = share(earned, tax.fund);
  totals.taxable = sum({earned, totals.fund});

  totals.vat = groups_of(lines, totals.lines, tax);
  spread_over(totals.vat, -totals.discount);
  spread_over(totals.vat, totals.contribution);
  spread_over(totals.vat, totals.fund);
  if (!tax.vat) std::erase_if(totals.vat, [](const VatGroup& group) { return group.rate.thousandths == 0; });
  for (auto& group : totals.vat) {
    group.amount = share(group.base, group.rate);
    totals.vat_total = sum({totals.vat_total, group.amount});
  }

  add_stamp(totals, tax, currency);
  totals.total = sum({totals.taxable, totals.vat_total, totals.stamp});
  if (withholds) totals.withholding = share(earned, tax.withholding);
  totals.net_to_pay = totals.total - totals.withholding;
  return totals;
}

}  // namespace care
