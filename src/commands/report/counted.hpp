#pragma once

#include <vector>

#include "core/quote_report.hpp"
#include "core/response_report.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

// What reports count: a handful of queries, however much there is.

/// All quotes, each with what it comes to.
std::vector<CountedQuote> counted_quotes(cli::Context& context);

/// Entries of the log of that kind since that day, newest first.
std::vector<Interaction> entries_since(Date since, InteractionKind kind, cli::Context& context);

/// How all that needed a reply since that day was answered.
std::vector<Response> responses(Date since, cli::Context& context);

}  // namespace care::commands
