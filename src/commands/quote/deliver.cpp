#include <fmt/format.h>

#include <algorithm>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_deliverables.hpp"
#include "commands/records/quote_record.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_entry.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_deliver {
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

void deliver_part(Quote& quote, const std::string& part, cli::Context& context) {
  require(QuoteStep::deliver, quote);
  auto& deliverable = find_deliverable(quote, part);
  deliverable.state = DeliverableState::delivered;
  log_out(InteractionKind::delivery, log_words("delivered", quote, deliverable.name, desk(context)), quote, {},
          desk(context));
  std::vector<std::string> lines{fmt::format("Delivered {} of {}.", deliverable.name, reference_of(quote))};
  const bool all = std::all_of(quote.deliverables.begin(), quote.deliverables.end(),
                               [](const Deliverable& each) { return each.state == DeliverableState::delivered; });
  if (all) lines.push_back(fmt::format("That was the last part. Next: care quote deliver {}", reference_of(quote)));
  keep_changed(quote, lines, context);
}

/// What has not been seen by the client is told, and delivered all the same: it is a fact.
void warn_of_unapproved(const Quote& quote, cli::Context& context) {
  for (const auto& each : quote.deliverables) {
    if (!each.approved_at) context.warn(fmt::format("'{}' was not approved in writing", each.name));
  }
}

std::vector<std::string> lines_of(const Quote& quote, cli::Context& context) {
  std::vector<std::string> lines{fmt::format("Delivered {}, {}.", reference_of(quote), quote.title)};
  for (const auto& each : figures_of(quote, desk(context)).schedule) {
    if (!each.due || each.open <= Money{}) continue;
    lines.push_back(
        fmt::format("Instalment {} of {}, {}, due {}: care payment invoice {}/{} NUMBER --on DATE --due DATE", each.n,
                    quote.instalments.size(), to_words(each.open, quote.currency, Language::en), describe(*each.due),
                    reference_of(quote), each.n));
  }
  return lines;
}

void run(const Options& options, cli::Context& context) {
  Quote quote = find_quote(options.quote, writing_desk(context));
  if (options.part) return deliver_part(quote, *options.part, context);
  require(QuoteStep::deliver, quote);
  warn_of_unapproved(quote, context);
  for (auto& each : quote.deliverables) each.state = DeliverableState::delivered;
  quote.state = QuoteState::delivered;
  quote.delivered_at = context.now();
  log_out(InteractionKind::delivery, log_words("delivered", quote, quote.title, desk(context)), quote, {},
          desk(context));
  keep_changed(quote, lines_of(quote, context), context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "Says that a part, or the whole job, was handed over. What is paid on delivery falls due.",
       .examples = "care quote deliver 2026-014 Home\ncare quote deliver 2026-014"});
}

}  // namespace care::commands::quote_deliver
