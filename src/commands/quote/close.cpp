#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/records/quote_record.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_close {
namespace {

struct Options {
  std::string quote;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
}

void run(const Options& options, cli::Context& context) {
  Quote quote = find_quote(options.quote, writing_desk(context));
  require(QuoteStep::close, quote);
  const auto figures = figures_of(quote, desk(context));
  if (figures.due > Money{}) {
    context.warn(fmt::format("{} is still to come; it stays in care payment list",
                             to_words(figures.due, quote.currency, Language::en)));
  }
  for (const auto& metric : quote.metrics) {
    if (metric.values.empty()) context.warn(fmt::format("'{}' was never measured", metric.name));
  }
  quote.state = QuoteState::closed;
  quote.closed_at = context.now();
  keep_changed(quote, fmt::format("Closed {}, {}.", reference_of(quote), quote.title), context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kQuoteSchema), .examples = "care quote close 2026-014"});
}

}  // namespace care::commands::quote_close
