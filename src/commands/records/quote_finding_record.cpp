#include "commands/records/quote_finding_record.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "commands/words_check.hpp"
#include "config/config.hpp"
#include "core/money.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"
#include "work/boundary.hpp"
#include "work/quote_figures.hpp"

namespace care::commands {
namespace {

using output::Kind;
using output::or_null;

constexpr output::Key kFindingKeys[] = {
    output::choice<QuoteFinding::Weight>("weight", ""),
    {"text", Kind::text, ""},
    or_null({"hint", Kind::text, "what settles it"}),
    or_null(output::choice<Boundary>("boundary", "that refuses to send it so; null: advice")),
};

QuoteLimits limits_of(const Quote& quote, cli::Context& context) {
  const auto& settings = context.config().quote;
  QuoteLimits limits;
  const bool same_currency = quote.currency.code == context.config().me.currency;
  if (!settings.floor.empty() && same_currency) limits.floor = parse_money(settings.floor, quote.currency);
  if (!settings.hourly_floor.empty() && same_currency) {
    limits.hourly_floor = parse_money(settings.hourly_floor, quote.currency);
  }
  if (!settings.max_discount.empty()) limits.max_discount = parse_rate(settings.max_discount);
  return limits;
}

/// What its reader reads and its writer has typed, a line each.
std::string words_of(const Quote& quote) {
  std::string text = quote.title + "\n";
  for (const auto& line : quote.lines) text += line.text + "\n";
  for (const auto* list : {&quote.mine, &quote.theirs, &quote.excludes}) {
    for (const auto& each : *list) text += each + "\n";
  }
  return text + quote.why_me + "\n";
}

/// Terms that this client does not speak, and phrases that are never to be said.
std::vector<QuoteFinding> word_findings(const Quote& quote, cli::Context& context) {
  std::vector<QuoteFinding> found;
  const auto client = context.read().clients.by_id(quote.client);
  for (const auto& finding : check_words({words_of(quote), client, gate::TextKind::part}, context)) {
    QuoteFinding each;
    each.weight = QuoteFinding::Weight::weak;
    each.text = fmt::format("'{}': {}", finding.text, finding.why);
    each.hint = finding.suggestion;
    if (is_refused(finding, context.config())) each.boundary = boundary_of(finding);
    found.push_back(std::move(each));
  }
  return found;
}

output::Tone tone_of(const QuoteFinding& finding) {
  if (finding.boundary) return output::Tone::bad;
  return finding.weight == QuoteFinding::Weight::good ? output::Tone::good : output::Tone::warning;
}

}  // namespace

const output::Schema kFindingSchema{"quote_finding", "What is missing from a quote, weak, or good.", kFindingKeys};

std::vector<QuoteFinding> findings_of(const Quote& quote, const work::QuoteFigures& figures, cli::Context& context) {
  auto findings = check_quote(quote, figures.totals, limits_of(quote, context));
  const auto words = word_findings(quote, context);
  findings.insert(findings.end(), words.begin(), words.end());
  return findings;
}

bool is_refused(const QuoteFinding& finding, cli::Context& context) {
  return finding.boundary && work::is_on(*finding.boundary, context.config());
}

output::Record record(const QuoteFinding& finding, cli::Context&) {
  using output::Value;
  return {{"weight", std::string(name(finding.weight)), "", tone_of(finding)},
          {"text", finding.text},
          {"hint", output::text_or_null(finding.hint), finding.hint, output::Tone::muted},
          {"boundary", finding.boundary ? Value(std::string(name(*finding.boundary))) : Value()}};
}

}  // namespace care::commands
