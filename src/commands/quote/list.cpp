#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

namespace care::commands::quote_list {
namespace {

struct Options {
  std::optional<QuoteState> state;
  std::optional<std::string> client;
  std::optional<std::int64_t> year;
  bool all = false;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.state, "--state", "STATE", "draft, sent, accepted, started, delivered…");
  args.option(options.client, "--client", "CLIENT", "only this client's");
  args.option(options.year, "--year", "YEAR", "only those of that year");
  args.flag(options.all, "--all", "earlier revisions too");
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.read();
  store::QuoteFilter filter;
  if (options.client) filter.client = store.clients.resolve(*options.client).id;
  if (options.year) filter.year = static_cast<int>(*options.year);
  filter.superseded = options.all || options.state == QuoteState::superseded;
  auto quotes = store.quotes.list(filter);
  for (auto& quote : quotes) quote.state = state_on(quote, context.today());
  if (options.state) std::erase_if(quotes, [&](const Quote& quote) { return quote.state != *options.state; });
  context.out().list(listing(quotes, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::list_of(kQuoteSchema),
                                     .examples = "care quote list --state sent\ncare quote list --client giulia"});
}

}  // namespace care::commands::quote_list
