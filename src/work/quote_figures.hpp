#pragma once

#include <string>
#include <vector>

#include "care/payment.hpp"
#include "care/quote.hpp"
#include "core/schedule.hpp"
#include "core/totals.hpp"
#include "work/desk.hpp"

namespace care::work {

/// All that is computed of a quote, as of a day.
struct QuoteFigures {
  Totals totals;
  std::vector<InstalmentDue> schedule;
  Money paid;
  Money due;  ///< of the net to pay, what is still to come
};

QuoteFigures figures_of(const Quote& quote, const std::vector<Payment>& payments, const Moment& moment);

/// The same with what came in for it by now.
QuoteFigures figures_of(const Quote& quote, const Desk& desk);

}  // namespace care::work
