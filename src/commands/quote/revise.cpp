#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/quote/quote_options.hpp"
#include "commands/quote/quote_renewal.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_tax.hpp"

namespace care::commands::quote_revise {
namespace {

struct Options {
  std::string quote;
  std::vector<std::string> without;
  QuoteOptions set;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.repeated(options.without, "--without", "ITEM", "leave this line, duty or figure out");
  declare(args, options.set);
}

void run(const Options& options, cli::Context& context) {
  const Quote seen = find_quote(options.quote, desk(context));
  require(QuoteStep::revise, seen);
  Quote next = renewed(seen);
  next.number = seen.number;
  next.year = seen.year;
  next.counter = seen.counter;
  next.addendum_of = seen.addendum_of;
  next.revision = seen.revision + 1;
  for (const auto& item : options.without) remove_item(next, item);
  apply(options.set, next, context);

  auto& store = context.write();
  Quote before = find_quote(reference_of(seen), desk(context));
  require(QuoteStep::revise, before);
  before.state = QuoteState::superseded;
  before.updated_at = context.now();
  store.quotes.update(before);
  work::refresh_tax(next, *store.clients.by_id(next.client), context.config());
  next.created_at = next.updated_at = context.now();
  next.id = store.quotes.add(next);
  context.done({{fmt::format("Revised {}: {} is a draft now.", reference_of(before),
                             sentence_of(next, figures_of(next, desk(context)))),
                 fmt::format("Next: care quote edit {}, then care quote send {}", next.number, next.number)},
                record(next, context)});
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "What was sent does not change; a revision takes its place, with the same number.",
       .examples =
           "care quote revise 2026-014 --without \"Animazioni\"\ncare quote revise 14 --item \"Logo; 1; 300\""});
}

}  // namespace care::commands::quote_revise
