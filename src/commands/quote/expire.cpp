#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/records/quote_record.hpp"
#include "core/date_text.hpp"
#include "core/quote_rules.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

namespace care::commands::quote_expire {
namespace {

struct Options {};

void declare(cli::Args&, Options&) {}

void run(const Options&, cli::Context& context) {
  store::QuoteFilter sent;
  sent.state = QuoteState::sent;
  for (auto& quote : context.write().quotes.list(sent)) {
    if (state_on(quote, context.today()) != QuoteState::expired) continue;
    quote.state = QuoteState::expired;
    keep_changed(quote,
                 fmt::format("Expired {}, {}, for {}: it was valid until {}.", reference_of(quote), quote.title,
                             quote.client_name, describe(*quote.valid_until)),
                 context);
  }
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about =
           "Notes down which quotes have run out; for cron. Everything else knows it without that: a quote is valid "
           "through its last day, and not beyond.",
       .examples = "care quote expire"});
}

}  // namespace care::commands::quote_expire
