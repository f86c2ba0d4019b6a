#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_withdraw {
namespace {

struct Options {
  std::string quote;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
}

void run(const Options& options, cli::Context& context) {
  Quote quote = find_quote(options.quote, writing_desk(context));
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
