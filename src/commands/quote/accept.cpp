#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/draft_along.hpp"
#include "commands/quote/decision.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/records/quote_record.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/zone.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/new_mail.hpp"
#include "work/quote_entry.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_accept {
namespace {

struct Options {
  std::string quote;
  DecisionOptions decision;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  declare(args, options.decision);
}

/// A yes that came in time counts, however late it is noted down; one that came too late is a new offer.
void check_in_time(const Quote& quote, const Decision& decision, cli::Context& context) {
  const Date day = context.zone().local(decision.at).date;
  if (quote.valid_until && day > *quote.valid_until) {
    throw Error(ErrorKind::failed,
                fmt::format("{} was valid until {}, and this yes came on {}", reference_of(quote),
                            describe(*quote.valid_until), describe(day)),
                fmt::format("care quote revise {}; or, where it came earlier, --on DATE", reference_of(quote)));
  }
}

/// Who has said yes is no lead any more.
void make_active(ClientId id, cli::Context& context) {
  auto& store = context.write();
  Client client = *store.clients.by_id(id);
  if (client.stage == Stage::active) return;
  client.stage = Stage::active;
  client.lost_at = std::nullopt;
  client.lost_reason.clear();
  client.updated_at = context.now();
  store.clients.update(client);
}

std::vector<std::string> lines_of(const Quote& quote, cli::Context& context) {
  std::vector<std::string> lines{fmt::format("Accepted {}, {}: by {} ({}), {}.", reference_of(quote), quote.title,
                                             quote.decision->by, name(*quote.decision->how),
                                             describe(quote.decision->at, context.zone()))};
  for (const auto& each : figures_of(quote, desk(context)).schedule) {
    if (each.due && each.open > Money{} && *each.due <= context.today()) {
      lines.push_back(fmt::format("Due now: {}, instalment {} of {}", to_words(each.open, quote.currency, Language::en),
                                  each.n, quote.instalments.size()));
    }
  }
  lines.push_back(fmt::format("Next: care quote start {}", reference_of(quote)));
  return lines;
}

void run(const Options& options, cli::Context& context) {
  check(options.decision, "quote accept");
  const Quote seen = find_quote(options.quote, desk(context));
  if (seen.state != QuoteState::expired || !seen.sent_at) require(QuoteStep::accept, seen);
  const auto decision = take_decision(options.decision, seen, Role::signs,
                                      log_words("accepted", seen, seen.title, desk(context)), context);
  Quote quote = find_quote(reference_of(seen), writing_desk(context));
  quote.decision = decision;
  check_in_time(quote, *quote.decision, context);
  quote.state = QuoteState::accepted;
  make_active(quote.client, context);
  auto lines = lines_of(quote, context);
  if (const auto draft = draft_about("accepted", quote, context); !draft.empty()) lines.push_back(draft);
  keep_changed(quote, lines, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about = "Says who accepted, when and how, and keeps the evidence with the log: the mail itself, or a signed "
                "page. A yes by voice is none yet: ask for a line in writing.",
       .examples = "care quote accept 2026-014 --mail - < yes.eml\n"
                   "care quote accept 14 --by \"Giulia Bianchi\" --how signature --evidence firmato.pdf\n"
                   "care quote accept 14 --by Tom --how chat --on yesterday"});
}

}  // namespace care::commands::quote_accept
