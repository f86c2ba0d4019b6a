#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/quote.hpp"
#include "cli/args.hpp"

namespace care::cli {
class Args;
class Context;
}  // namespace care::cli

namespace care::commands {

/// What `quote new`, `quote edit`, `quote add` and `quote totals` say of a quote.
struct QuoteOptions {
  std::optional<std::string> from, discount, tax, valid, starts, delivers, deposit, every, why_me, steps;
  std::optional<std::int64_t> times, revisions;
  std::vector<std::string> items, instalments, excludes, mine, theirs, metrics, deliverables;
  friend bool operator==(const QuoteOptions&, const QuoteOptions&) = default;
};

void declare(cli::Args& args, QuoteOptions& options);

/// A quote as the configuration begins every new one.
Quote blank_quote(cli::Context& context);

/// Puts what was given into the quote: first the file, then the options. Lists grow; a deposit, instalments or a
/// cadence make the plan of payments anew. What was not given stays. Throws Error(usage).
void apply(const QuoteOptions& options, Quote& quote, cli::Context& context);

/// Takes out the line, duty, figure or deliverable that this text names, or whose text begins so.
/// Throws Error(not_found).
void remove_item(Quote& quote, const std::string& text);

}  // namespace care::commands
