#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/quote/quote_options.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_numbers.hpp"
#include "work/quote_tax.hpp"

namespace care::commands::quote_add {
namespace {

struct Options {
  std::string quote, title;
  QuoteOptions set;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.required(options.title, "TITLE", "what is added");
  declare(args, options.set);
}

void run(const Options& options, cli::Context& context) {
  const Quote seen = find_quote(options.quote, desk(context));
  require(QuoteStep::add, seen);
  if (seen.addendum_of) {
    throw Error(ErrorKind::failed, fmt::format("{} is an addendum itself", seen.number),
                fmt::format("care quote add {} TITLE", seen.number.substr(0, seen.number.size() - 1)));
  }
  Quote addendum = blank_quote(context);
  addendum.title = checked_title(options.title);
  addendum.tax = seen.tax;
  addendum.currency = seen.currency;
  apply(options.set, addendum, context);

  auto& store = context.write();
  const Quote quote = find_quote(reference_of(seen), desk(context));
  require(QuoteStep::add, quote);
  addendum.client = quote.client;
  addendum.client_slug = quote.client_slug;
  addendum.client_name = quote.client_name;
  work::refresh_tax(addendum, *store.clients.by_id(quote.client), context.config());
  give_addendum_number(addendum, quote, desk(context));
  addendum.created_at = addendum.updated_at = context.now();
  addendum.id = store.quotes.add(addendum);
  context.done({{fmt::format("Added {}, draft.", sentence_of(addendum, figures_of(addendum, desk(context)))),
                 fmt::format("Next: care quote send {}", addendum.number)},
                record(addendum, context)});
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "What was not in the quote becomes a small quote of its own to be signed, under the same number with a "
                "letter.",
       .examples =
           "care quote add 2026-014 \"Pagina in inglese\" --item \"Traduzione; 3 h; 45\" --delivers \"30 may\""});
}

}  // namespace care::commands::quote_add
