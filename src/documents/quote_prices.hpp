#pragma once

#include <vector>

#include "care/quote.hpp"
#include "core/totals.hpp"

namespace care::documents {

/// The amounts of a quote as its reader sees them.
struct ShownPrices {
  bool with_vat = false;
  std::vector<Money> units;  ///< prices of one unit, by line
  bool units_add_up = true;  ///< whether a unit's price times the quantity is the amount of every line
  std::vector<Money> lines;
  Money subtotal;
  Money discount;  ///< positive
  Money contribution;
  Money fund;
};

/// Without VAT, as they are computed.
ShownPrices net_prices(const Quote& quote, const Totals& totals);

/// With VAT, as a consumer is told prices (Directive 2011/83/EU, art. 6(1)(e)). VAT is computed on each rate's total
/// and spread over what makes it up, so that lines add up to the subtotal, and this with what follows it to the total.
/// Net where there is no VAT, or a line is negative.
ShownPrices gross_prices(const Quote& quote, const Totals& totals);

}  // namespace care::documents
