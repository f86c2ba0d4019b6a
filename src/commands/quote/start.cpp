#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/because.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/records/quote_record.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "store/store.hpp"
#include "work/boundary.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_start {
namespace {

struct Options {
  std::string quote;
  std::optional<std::string> because;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  declare_because(args, options.because);
}

work::Refusal refusal(Boundary boundary, const Quote& quote, const std::string& what, const std::string& instead) {
  return {boundary, what, instead, "quote start " + reference_of(quote), quote.client, quote.id};
}

void guard_signature(const Quote& quote, const Options& options, cli::Context& context) {
  const bool offered = quote.state == QuoteState::draft || quote.state == QuoteState::sending ||
                       quote.state == QuoteState::sent || quote.state == QuoteState::expired;
  if (!offered) return require(QuoteStep::start, quote);
  const std::string instead = quote.state == QuoteState::sent
                                  ? fmt::format("care quote accept {} --by NAME --how signature", reference_of(quote))
                                  : fmt::format("care quote send {}", reference_of(quote));
  guard(refusal(Boundary::signature, quote, fmt::format("{} is not accepted in writing", reference_of(quote)), instead),
        options.because, context);
}

/// What was to come in on acceptance.
void guard_deposit(const Quote& quote, const Options& options, cli::Context& context) {
  const auto figures = figures_of(quote, desk(context));
  for (const auto& each : figures.schedule) {
    if (!is_deposit(quote.instalments[static_cast<std::size_t>(each.n - 1)]) || each.open <= Money{}) continue;
    guard(refusal(Boundary::deposit, quote,
                  fmt::format("the deposit of {} has not come in: {} is open", reference_of(quote),
                              to_words(each.open, quote.currency, Language::en)),
                  fmt::format("care payment add {}/{} {}", reference_of(quote), each.n,
                              to_plain(each.open, quote.currency))),
          options.because, context);
    return;
  }
}

void run(const Options& options, cli::Context& context) {
  Quote quote = find_quote(options.quote, writing_desk(context));
  guard_signature(quote, options, context);
  guard_deposit(quote, options, context);
  quote.state = QuoteState::started;
  quote.started_at = context.now();
  std::vector<std::string> lines{fmt::format("Started {}, {}.", reference_of(quote), quote.title)};
  if (!quote.theirs.empty()) lines.push_back("Remember what you need from the client: " + quote.theirs.front());
  keep_changed(quote, lines, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "Work may begin: the quote is accepted in writing and the deposit has come in. Otherwise it is refused "
                "(6); work that is done all the same is logged as uncovered.",
       .examples = "care quote start 2026-014\ncare quote start 14 --because \"il cliente è mio fratello\""});
}

}  // namespace care::commands::quote_start
