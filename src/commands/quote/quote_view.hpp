#pragma once

#include <string>

#include "care/quote.hpp"
#include "work/quote_figures.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// The lines with their amounts, and the sums below, for the terminal.
std::string totals_view(const Quote& quote, const work::QuoteFigures& figures);

/// All of a quote for the terminal, with what to do next.
std::string quote_view(const Quote& quote, const work::QuoteFigures& figures, cli::Context& context);

}  // namespace care::commands
