#pragma once

#include "care/quote.hpp"
#include "work/quote_figures.hpp"

namespace care {
struct Client;
}

namespace care::work {

/// Freezes the quote as it is now: its validity begins, the text that the client gets is kept and known by its hash,
/// and an entry of the log holds it. The quote itself is for the caller to store. Throws Error(usage) where it would be
/// valid until a day that has passed.
void send(Quote& quote, const QuoteFigures& figures, const Client& client, const Desk& desk);

}  // namespace care::work
