#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/boundary.hpp"
#include "commands/quote/finding_record.hpp"
#include "commands/quote/log_words.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/quote/quote_figures.hpp"
#include "commands/quote/quote_paper.hpp"
#include "commands/quote/quote_record.hpp"
#include "commands/quote/quote_sentence.hpp"
#include "core/date_text.hpp"
#include "core/quote_rules.hpp"
#include "core/when.hpp"
#include "store/attachment_files.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

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

void guard_all(const Quote& quote, const Options& options, cli::Context& context) {
  const auto findings = findings_of(quote, figures_of(quote, context), context);
  for (const auto boundary :
       {Boundary::completeness, Boundary::floor, Boundary::discount, Boundary::words, Boundary::placeholders}) {
    const auto hit = [&](const QuoteFinding& finding) { return finding.boundary == boundary; };
    if (std::none_of(findings.begin(), findings.end(), hit)) continue;
    guard({boundary, objection(boundary, findings, quote), way_out(boundary, findings, quote),
           "quote send " + reference_of(quote), quote.client, quote.id},
          options.because, context);
  }
}

/// From now on it does not change: its text is kept, and known by its hash.
void freeze(Quote& quote, cli::Context& context) {
  quote.state = QuoteState::sent;
  quote.sent_at = context.now();
  quote.valid_until = valid_until(quote.valid, context.today());
  if (quote.valid_until && *quote.valid_until < context.today()) {
    throw usage_error(
        fmt::format("{} would be valid until {}, which has passed", reference_of(quote), describe(*quote.valid_until)),
        fmt::format("care quote edit {} --valid 30d", reference_of(quote)));
  }
  const auto text = documents::to_text(sheet_of(quote, context));
  const auto kept = context.write().attachments.keep(reference_of(quote) + ".txt", text);
  quote.sent_hash = kept.sha256;
  quote.sent_in =
      log_out(InteractionKind::note, log_words("sent", quote, quote.title, context), quote, {kept}, context);
}

std::vector<std::string> lines_of(const Quote& quote) {
  std::string sent = fmt::format("Sent {}, {}, for {}", reference_of(quote), quote.title, quote.client_name);
  if (quote.valid_until) sent += fmt::format(": valid until {}, that day included", describe(*quote.valid_until));
  return {sent + ".", fmt::format("Give it to them: care quote render {0} -o {0}.pdf", reference_of(quote)),
          fmt::format("When they say yes: care quote accept {} --mail FILE", reference_of(quote))};
}

void run(const Options& options, cli::Context& context) {
  Quote quote = find_quote(options.quote, context.write(), context);
  require(QuoteStep::send, quote);
  refresh_tax(quote, *context.write().clients.by_id(quote.client), context);
  guard_all(quote, options, context);
  freeze(quote, context);
  keep_changed(quote, lines_of(quote), context);
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
