#include <fmt/format.h>

#include "care/client.hpp"
#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/decision.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_deliverables.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_entry.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_approve {
namespace {

struct Options {
  std::string quote, deliverable;
  DecisionOptions decision;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.required(options.deliverable, "DELIVERABLE", "its name").completes(cli::Completes::deliverable);
  declare(args, options.decision);
}

void run(const Options& options, cli::Context& context) {
  check(options.decision, "quote approve");
  Quote seen = find_quote(options.quote, desk(context));
  require(QuoteStep::approve, seen);
  const auto name = find_deliverable(seen, options.deliverable).name;
  const auto summary = log_words("approved", seen, name, desk(context));

  Quote quote = find_quote(reference_of(seen), writing_desk(context));
  auto& deliverable = find_deliverable(quote, name);
  if (deliverable.state != DeliverableState::submitted) {
    throw Error(ErrorKind::failed,
                fmt::format("'{}' is {}; only what was submitted can be approved", name, care::name(deliverable.state)),
                fmt::format("care quote submit {} {} FILE", reference_of(quote), shell_word(name)));
  }
  const auto decision = take_decision(options.decision, quote, Role::approves, summary, context);
  deliverable.state = DeliverableState::approved;
  deliverable.approved_at = decision.at;
  deliverable.approved_by = decision.by;
  deliverable.approved_in = decision.entry;
  keep_changed(quote,
               {fmt::format("Approved {} of {}, by {}, as it was submitted ({}…).", name, reference_of(quote),
                            decision.by, deliverable.hash.substr(0, 12)),
                fmt::format("Next: care quote publish {} {}", reference_of(quote), shell_word(name))},
               context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .examples = "care quote approve 2026-014 Home --mail - < yes.eml\n"
                   "care quote approve 14 Home --by Giulia --how chat --evidence schermata.png"});
}

}  // namespace care::commands::quote_approve
