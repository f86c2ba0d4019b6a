#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/payment/payment_interest.hpp"
#include "commands/quote/quote_fields.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/when.hpp"
#include "output/printer.hpp"
#include "store/store.hpp"
#include "work/payment_lines.hpp"

namespace care::commands::payment_interest {
namespace {

struct Options {
  std::optional<std::string> quote, on, amount, due, paid;
  std::optional<Regime> regime;
};

void declare(cli::Args& args, Options& options) {
  args.optional(options.quote, "QUOTE[/N]", "of all that is late of it");
  args.option(options.on, "--on", "DATE", "as if it were paid then; today unless given");
  args.option(options.amount, "--amount", "AMOUNT", "of bare figures: what was owed");
  args.option(options.due, "--due", "DATE", "of bare figures: by when");
  args.option(options.paid, "--paid", "DATE", "of bare figures: when it was paid");
  args.option(options.regime, "--regime", "REGIME", "eu, uk or none; of the configuration unless given");
}

LateInterest of_figures(const Options& options, cli::Context& context) {
  if (!options.amount || !options.due || !options.paid) {
    throw usage_error("care payment interest needs QUOTE, or --amount, --due and --paid",
                      "care payment interest --amount 1000 --due 2026-01-31 --paid 2026-03-17");
  }
  return late_interest(parse_money(*options.amount, currency_of(context.config().me.currency)),
                       context.when(*options.due, Tense::either).date, context.when(*options.paid, Tense::either).date,
                       regime_of(options.regime, context), half_year_rates(context));
}

/// Of each instalment that is late by itself: days and fixed sums are counted for each.
LateInterest of_quote(const Options& options, Currency& money, cli::Context& context) {
  if (options.amount || options.due || options.paid) {
    throw usage_error("the figures of a quote are known", "leave --amount, --due and --paid out");
  }
  const Date on = options.on ? context.when(*options.on, Tense::either).date : context.today();
  LateInterest all;
  for (const auto& line : find_lines(*options.quote, desk(context))) {
    money = line.quote.currency;
    if (!is_accepted(line.quote.state)) continue;
    add(all, interest_of(line, on, options.regime, context));
  }
  return all;
}

void run(const Options& options, cli::Context& context) {
  Currency money = currency_of(context.config().me.currency);
  const auto interest = options.quote ? of_quote(options, money, context) : of_figures(options, context);
  context.out().show(record(interest, money), interest_text(interest, money));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kInterestSchema),
       .about =
           "Interest for late payment, and the fixed sum for recovering it: in the EU by half-years (D.Lgs. 231/2002 "
           "in Italy), in the UK at a locked rate. Of consumers neither is asked.",
       .examples = "care payment interest 2026-014\n"
                   "care payment interest --amount 1000 --due 2026-01-31 --paid 2026-03-17 --regime eu"});
}

}  // namespace care::commands::payment_interest
