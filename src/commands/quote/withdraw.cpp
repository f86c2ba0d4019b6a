#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/quote/quote_figures.hpp"
#include "commands/quote/quote_record.hpp"
#include "commands/quote/quote_sentence.hpp"
#include "core/quote_rules.hpp"
#include "store/store.hpp"

namespace care::commands::quote_withdraw {
namespace {

struct Options {
  std::string quote;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
}

void run(const Options& options, cli::Context& context) {
  Quote quote = find_quote(options.quote, context.write(), context);
  require(QuoteStep::withdraw, quote);
  quote.state = QuoteState::withdrawn;
  keep_changed(quote, fmt::format("Withdrew {}, {}.", reference_of(quote), quote.title), context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kQuoteSchema), .examples = "care quote withdraw 2026-014"});
}

}  // namespace care::commands::quote_withdraw
