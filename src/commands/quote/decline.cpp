#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/lost_reason.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_decline {
namespace {

struct Options {
  std::string quote;
  std::optional<std::string> why, note, by;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.option(options.why, "--why", "REASON", "in terms of what you did: one of [lost] reasons in the configuration")
      .completes(cli::Completes::lost_reason);
  args.option(options.note, "--note", "TEXT", "what they said");
  args.option(options.by, "--by", "NAME", "who said no");
}

void run(const Options& options, cli::Context& context) {
  const auto why = choose_lost_reason(options.why, options.note, "care quote decline", context.config());
  const auto note = options.note ? context.text(*options.note) : "";
  Quote quote = find_quote(options.quote, writing_desk(context));
  require(QuoteStep::decline, quote);
  quote.state = QuoteState::declined;
  Decision decision;
  decision.at = context.now();
  decision.by = options.by.value_or("");
  decision.why = why;
  decision.note = note;
  quote.decision = decision;
  keep_changed(quote, fmt::format("Declined {}, {}: {}.", reference_of(quote), quote.title, why), context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .examples = "care quote decline 2026-014 --why price --note \"un terzo in meno\""});
}

}  // namespace care::commands::quote_decline
