#pragma once

#include <vector>

#include "core/quote_report.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// All quotes, each with what it comes to: a handful of queries, however many there are.
std::vector<CountedQuote> counted_quotes(cli::Context& context);

}  // namespace care::commands
