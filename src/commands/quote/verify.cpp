#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_deliverables.hpp"
#include "commands/records/quote_record.hpp"
#include "core/quote_rules.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_entry.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_verify {
namespace {

struct Options {
  std::string quote;
  std::optional<std::string> part;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.optional(options.part, "PART", "a deliverable; the whole job unless named")
      .completes(cli::Completes::deliverable);
}

void run(const Options& options, cli::Context& context) {
  Quote quote = find_quote(options.quote, writing_desk(context));
  require(QuoteStep::verify, quote);
  std::string what = quote.title;
  if (options.part) {
    auto& deliverable = find_deliverable(quote, *options.part);
    deliverable.state = DeliverableState::verified;
    what = deliverable.name;
  } else {
    for (auto& each : quote.deliverables) {
      if (each.state != DeliverableState::delivered) each.state = DeliverableState::verified;
    }
  }
  log_out(InteractionKind::note, log_words("verified", quote, what, desk(context)), quote, {}, desk(context));
  keep_changed(quote, fmt::format("Verified {}, {}.", reference_of(quote), what), context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "Says that you looked it over, against what was agreed, before it is delivered.",
       .examples = "care quote verify 2026-014\ncare quote verify 14 Home"});
}

}  // namespace care::commands::quote_verify
