#include <fmt/format.h>

#include "care/error.hpp"
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
#include "store/client_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_numbers.hpp"
#include "work/quote_tax.hpp"

namespace care::commands::quote_copy {
namespace {

struct Options {
  std::string quote;
  std::optional<std::string> client, title;
  QuoteOptions set;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.option(options.client, "--for", "CLIENT", "whom the new one is for");
  args.option(options.title, "--title", "TITLE", "the same unless given");
  declare(args, options.set);
}

/// Days that have passed are no promise.
void forget_past_days(Quote& quote, Date today) {
  if (quote.starts_on && *quote.starts_on < today) quote.starts_on = std::nullopt;
  if (quote.delivers_on && *quote.delivers_on < today) quote.delivers_on = std::nullopt;
}

void run(const Options& options, cli::Context& context) {
  if (!options.client) throw usage_error("care quote copy needs --for", "care quote copy 2026-014 --for tom");
  const Quote from = find_quote(options.quote, desk(context));
  Quote quote = renewed(from);
  forget_past_days(quote, context.today());
  if (options.title) quote.title = checked_title(*options.title);
  apply(options.set, quote, context);
  auto& store = context.write();
  const Client client = store.clients.find(*options.client);
  quote.client = client.id;
  quote.client_slug = client.slug;
  quote.client_name = client.name;
  work::refresh_tax(quote, client, context.config());
  give_number(quote, desk(context));
  quote.created_at = quote.updated_at = context.now();
  quote.id = store.quotes.add(quote);
  context.done(
      fmt::format("Copied {}: {}, draft.", reference_of(from), sentence_of(quote, figures_of(quote, desk(context)))),
      record(quote, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema), .examples = "care quote copy 2026-014 --for tom --delivers \"30 jun\""});
}

}  // namespace care::commands::quote_copy
