#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/quote/quote_options.hpp"
#include "commands/quote/quote_view.hpp"
#include "commands/records/quote_record.hpp"
#include "output/printer.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_tax.hpp"

namespace care::commands::quote_totals {
namespace {

struct Options {
  QuoteOptions quote;
  bool withholding = false;
};

void declare(cli::Args& args, Options& options) {
  declare(args, options.quote);
  args.flag(options.withholding, "--withholding", "for a client who withholds tax");
}

void run(const Options& options, cli::Context& context) {
  Quote quote = blank_quote(context);
  apply(options.quote, quote, context);
  work::refresh_tax(quote, context.config());
  quote.withholds = options.withholding;
  const auto figures = work::figures_of(quote, {}, desk(context).moment);
  context.out().show(record(quote, figures, context), totals_view(quote, figures));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "Computes what a quote would come to, and stores nothing.",
       .examples = "care quote totals --item \"Grafica; 10 h; 45\" --tax ordinary-inps --withholding"});
}

}  // namespace care::commands::quote_totals
