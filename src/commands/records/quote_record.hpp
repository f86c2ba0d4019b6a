#pragma once

#include <vector>

#include "care/quote.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"
#include "work/quote_figures.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kQuoteSchema;

/// A quote as every command shows it.
output::Record record(const Quote& quote, const work::QuoteFigures& figures, cli::Context& context);

/// The same with what proves the decision, which is looked up in the log, whoever will see it.
output::Record whole_record(const Quote& quote, const work::QuoteFigures& figures, cli::Context& context);

/// The same as `record`, computed now.
output::Record record(const Quote& quote, cli::Context& context);

/// What a list of quotes shows. What came in for all of them is looked up at once.
output::Listing listing(const std::vector<Quote>& quotes, cli::Context& context);

/// For the terminal: "€1,268.80".
std::string shown(Money amount, const Currency& currency, cli::Context& context);

}  // namespace care::commands
