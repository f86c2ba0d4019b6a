#include "commands/quote/finding_record.hpp"

#include "core/money.hpp"

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

output::Tone tone_of(const QuoteFinding& finding) {
  if (finding.boundary) return output::Tone::bad;
  return finding.weight == QuoteFinding::Weight::good ? output::Tone::good : output::Tone::warning;
}

}  // namespace

const output::Schema kFindingSchema{"quote_finding", "What is missing from a quote, weak, or good.", kFindingKeys};

std::vector<QuoteFinding> findings_of(const Quote& quote, const QuoteFigures& figures, cli::Context& context) {
  return check_quote(quote, figures.totals, limits_of(quote, context));
}

bool is_refused(const QuoteFinding& finding, cli::Context& context) {
  return finding.boundary && is_on(*finding.boundary, context.config());
}

output::Record record(const QuoteFinding& finding, cli::Context&) {
  using output::Value;
  return {{"weight", std::string(name(finding.weight)), "", tone_of(finding)},
          {"text", finding.text},
          {"hint", output::text_or_null(finding.hint), finding.hint, output::Tone::muted},
          {"boundary", finding.boundary ? Value(std::string(name(*finding.boundary))) : Value()}};
}

}  // namespace care::commands
