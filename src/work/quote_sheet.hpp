#pragma once

#include "care/quote.hpp"
#include "documents/sheet.hpp"
#include "work/quote_figures.hpp"

namespace care {
struct Client;
}

namespace care::work {

/// The quote as the client sees it: as it was sent, or, of a draft, as it would be sent now.
documents::Sheet sheet_of(const Quote& quote, const QuoteFigures& figures, const Client& client, const Desk& desk);

/// The same with its figures and its client looked up.
documents::Sheet sheet_of(const Quote& quote, const Desk& desk);

}  // namespace care::work
