#pragma once

#include <string>
#include <vector>

#include "care/payment.hpp"
#include "care/quote.hpp"
#include "core/schedule.hpp"
#include "core/totals.hpp"
#include "store/store.hpp"

namespace care::cli {
class Context;
}

namespace care::store {
class Store;
}

namespace care::commands {

/// All that is computed of a quote, as of today.
struct QuoteFigures {
  Totals totals;
  std::vector<InstalmentDue> schedule;
  Money paid;
  Money due;  ///< of the net to pay, what is still to come
};

QuoteFigures figures_of(const Quote& quote, const std::vector<Payment>& payments, cli::Context& context);

/// The same with what came in for it.
QuoteFigures figures_of(const Quote& quote, cli::Context& context);

/// The quote that a reference names, in the state that it is in today.
Quote find_quote(const std::string& reference, store::Store& store, cli::Context& context);

}  // namespace care::commands
