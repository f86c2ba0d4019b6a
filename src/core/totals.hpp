#pragma once

#include <vector>

#include "care/quote.hpp"

namespace care {

/// The group of lines with one rate of VAT.
struct VatGroup {
  Rate rate;
  Money base;
  Money amount;
};

/// All that is computed of a quote, each amount rounded once, half away from zero. Never stored.
struct Totals {
  std::vector<Money> lines;  ///< after the discount of the line, in the order of the lines
  Money subtotal;
  Money discount;             ///< off the whole; positive
  Money contribution;         ///< on fees: subtotal less discount
  Money fund;                 ///< on fees and contribution
  Money taxable;              ///< fees, contribution and fund
  std::vector<VatGroup> vat;  ///< by rate, the highest first; none where the profile is outside VAT
  Money vat_total;
  Money stamp;             ///< what is charged for the duty
  bool stamp_due = false;  ///< whether duty is owed at all, charged or absorbed
  Money total;
  Money withholding;
  Money net_to_pay;  ///< total less withholding
};

void describe(Fields& fields, VatGroup& group);

/// The fields of a quote, among them what was computed of it.
void describe(Fields& fields, Quote& quote, Totals& totals);

/// In this order: lines, discount (spread over the VAT groups by largest remainder), contribution and fund (spread like
/// it), VAT on each group, withholding on fees and contribution where `withholds`, stamp duty of 2.00 where what is
/// without VAT exceeds 77.47 (DPR 642/1972, tariffa, art. 13; in euros only), total.
/// The order of the lines changes nothing but `lines`.
/// Outside VAT a line of 0 % is fine and makes no group.
/// Where no profile is chosen yet, a line has the VAT that it names itself.
/// Throws Error(usage): a line with VAT where the profile chosen is outside VAT, a discount of a line beyond its price
/// or off the whole beyond the subtotal, lines that come to less than nothing, or amounts too large to be exact.
Totals totals_of(const std::vector<QuoteLine>& lines, const Discount& discount, const TaxProfile& tax, bool withholds,
                 const Currency& currency);

}  // namespace care
