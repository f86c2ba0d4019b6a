#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/because.hpp"
#include "commands/desk.hpp"
#include "commands/quote/keep_quote.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/records/quote_finding_record.hpp"
#include "commands/records/quote_record.hpp"
#include "core/date_text.hpp"
#include "core/quote_rules.hpp"
#include "core/when.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"
#include "work/quote_tax.hpp"
#include "work/send_quote.hpp"

namespace care::commands::quote_send {

enum class SendBy { hand };

}  // namespace care::commands::quote_send

namespace care {

template <>
struct Names<commands::quote_send::SendBy> {
  using enum commands::quote_send::SendBy;
  static constexpr Name<commands::quote_send::SendBy> all[] = {{hand, "hand"}};
};

}  // namespace care

namespace care::commands::quote_send {
namespace {

struct Options {
  std::string quote;
  std::optional<SendBy> by;
  std::optional<std::string> because;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.quote, "QUOTE", "its number, or the bare counter of this year");
  args.option(options.by, "--by", "HOW", "hand: you give it to the client yourself");
  declare_because(args, options.because);
}

/// What one boundary has against it, in one sentence.
std::string objection(Boundary boundary, const std::vector<QuoteFinding>& findings, const Quote& quote) {
  std::vector<std::string> texts;
  for (const auto& finding : findings) {
    if (finding.boundary != boundary) continue;
    if (finding.is_of_whole) return fmt::format("{} is {}", reference_of(quote), finding.text);
    texts.push_back(finding.text);
  }
  if (boundary == Boundary::completeness) {
    return fmt::format("{} does not say {}", reference_of(quote), fmt::join(texts, "; "));
  }
  return fmt::format("{}: {}", reference_of(quote), fmt::join(texts, "; "));
}

std::string way_out(Boundary boundary, const std::vector<QuoteFinding>& findings, const Quote& quote) {
  const auto edit = fmt::format("care quote edit {}", reference_of(quote));
  if (boundary == Boundary::floor) return fmt::format("raise it ({})", edit);
  if (boundary == Boundary::discount) return fmt::format("lower them ({})", edit);
  for (const auto& finding : findings) {
    if (finding.boundary == boundary && (boundary == Boundary::words || boundary == Boundary::placeholders))
      return edit;
    if (finding.boundary == boundary && finding.hint_is_options) return edit + " " + finding.hint;
    if (finding.boundary == boundary) return finding.hint;
  }
  return edit;
}

void guard_all(const Quote& quote, const work::QuoteFigures& figures, const Options& options, cli::Context& context) {
  const auto findings = findings_of(quote, figures, context);
  for (const auto boundary :
       {Boundary::completeness, Boundary::floor, Boundary::discount, Boundary::words, Boundary::placeholders}) {
    const auto hit = [&](const QuoteFinding& finding) { return finding.boundary == boundary; };
    if (std::none_of(findings.begin(), findings.end(), hit)) continue;
    guard({boundary, objection(boundary, findings, quote), way_out(boundary, findings, quote),
           "quote send " + reference_of(quote), quote.client, quote.id},
          options.because, context);
  }
}

std::vector<std::string> lines_of(const Quote& quote) {
  std::string sent = fmt::format("Sent {}, {}, for {}", reference_of(quote), quote.title, quote.client_name);
  if (quote.valid_until) sent += fmt::format(": valid until {}, that day included", describe(*quote.valid_until));
  return {sent + ".", fmt::format("Give it to them: care quote render {0} -o {0}.pdf", reference_of(quote)),
          fmt::format("When they say yes: care quote accept {} --mail FILE", reference_of(quote))};
}

void run(const Options& options, cli::Context& context) {
  const auto desk = writing_desk(context);
  Quote quote = find_quote(options.quote, desk);
  require(QuoteStep::send, quote);
  const Client client = *desk.store.clients.by_id(quote.client);
  work::refresh_tax(quote, client, desk.config);
  const auto figures = figures_of(quote, desk);
  guard_all(quote, figures, options, context);
  send(quote, figures, client, desk);
  keep_changed(quote, figures, lines_of(quote), context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kQuoteSchema),
       .about =
           "Freezes the quote as it is now and marks it sent; its validity begins. Refused (6) where it lacks what a "
           "quote must have, or passes your limits: care quote check tells. Nothing leaves by itself: give the client "
           "what care quote render prints, on paper or with a mail of your own.",
       .examples = "care quote send 2026-014\ncare quote send 14 --because \"primo lavoro per un amico\""});
}

}  // namespace care::commands::quote_send
