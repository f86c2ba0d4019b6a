#include "commands/quote/quote_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/context.hpp"
#include "commands/quote/quote_fields.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "work/quote_figures.hpp"

namespace care::commands {
namespace {

using output::visible;

constexpr std::size_t kWidest = 44;  // columns of what is done

/// "text      12.00": left, and the amount at the right of a column.
std::string row(const std::string& left, const std::string& right) {
  const auto shown = output::cut_to_width(visible(left), kWidest);
  const auto width = output::display_width(shown);
  return fmt::format("  {}{:>{}}\n", shown, right, static_cast<int>(kWidest - std::min(width, kWidest) + 16));
}

std::string words(Money amount, const Quote& quote) { return to_words(amount, quote.currency, Language::en); }

std::string line_text(const QuoteLine& line, const Quote& quote) {
  std::string text = line.text;
  if (line.quantity != Quantity{1000} || !line.unit.empty()) {
    text += fmt::format(", {}{}{} × {}", to_plain(line.quantity), line.unit.empty() ? "" : " ", line.unit,
                        words(line.price, quote));
  }
  if (line.discount != Rate{}) text += fmt::format(", -{} %", to_plain(line.discount));
  return text;
}

std::string list(const char* label, const std::vector<std::string>& texts) {
  std::string text;
  for (const auto& each : texts) text += fmt::format("{:<11}{}\n", text.empty() ? label : "", visible(each));
  return text;
}

std::string fact(const char* label, const std::string& text) {
  return text.empty() ? "" : fmt::format("{:<11}{}\n", label, visible(text));
}

std::string plan_text(const Quote& quote, const work::QuoteFigures& figures) {
  std::string text;
  for (const auto& each : figures.schedule) {
    const auto& planned = quote.instalments[static_cast<std::size_t>(each.n - 1)];
    std::string line = fmt::format("{}/{}  {}, {}", each.n, figures.schedule.size(), words(each.net_due, quote),
                                   each.due ? describe(*each.due) : to_plain(planned.when));
    if (!planned.label.empty()) line += ", " + planned.label;
    if (planned.invoice) line += ", invoice " + planned.invoice->number;
    if (each.state != PaymentState::not_due) line += fmt::format(" · {}", name(each.state));
    if (each.paid > Money{} && each.open > Money{}) line += fmt::format(", {} open", words(each.open, quote));
    text += fact(text.empty() ? "Payments" : "", line);
  }
  return text;
}

std::string deliverables_text(const Quote& quote) {
  std::string text;
  for (const auto& each : quote.deliverables) {
    text += fact(text.empty() ? "To approve" : "", fmt::format("{} · {}", each.name, name(each.state)));
  }
  return text;
}

std::string metrics_text(const Quote& quote) {
  std::string text;
  for (const auto& metric : quote.metrics) {
    std::string line = metric.name;
    if (!metric.values.empty()) line += fmt::format(": {}", to_plain(metric.values.back().value));
    if (metric.baseline) line += fmt::format(", was {}", to_plain(*metric.baseline));
    if (metric.target) line += fmt::format(", target {}", to_plain(*metric.target));
    text += fact(text.empty() ? "Figures" : "", line + (metric.unit.empty() ? "" : " " + metric.unit));
  }
  return text;
}

std::string dates_text(const Quote& quote, cli::Context& context) {
  std::string text;
  const auto until = quote.valid_until ? quote.valid_until : valid_until(quote.valid, context.today());
  if (until && quote.state == QuoteState::draft) text += fact("Valid", describe(*until) + ", if sent today");
  if (until && quote.state != QuoteState::draft) text += fact("Valid", describe(*until));
  if (quote.starts_on) text += fact("Starts", describe(*quote.starts_on));
  if (quote.delivers_on) text += fact("Delivers", describe(*quote.delivers_on));
  if (quote.sent_at) text += fact("Sent", describe(*quote.sent_at, context.zone()));
  if (!quote.decision) return text;
  std::string decision = describe(quote.decision->at, context.zone());
  if (!quote.decision->by.empty()) decision += ", by " + quote.decision->by;
  if (quote.decision->how) decision += fmt::format(" ({})", name(*quote.decision->how));
  if (!quote.decision->why.empty()) decision += ": " + quote.decision->why;
  return text + fact(quote.decision->why.empty() ? "Accepted" : "Declined", decision);
}

}  // namespace

std::string totals_view(const Quote& quote, const work::QuoteFigures& figures) {
  const auto& totals = figures.totals;
  std::string text;
  for (std::size_t i = 0; i < quote.lines.size(); ++i) {
    text += row(line_text(quote.lines[i], quote), words(totals.lines[i], quote));
  }
  const auto sum = [&](const std::string& label, Money amount) {
    if (amount != Money{}) text += row(label, words(amount, quote));
  };
  if (totals.subtotal != totals.total) sum("Subtotal", totals.subtotal);
  sum("Discount", -totals.discount);
  sum("Contribution " + to_plain(quote.tax.contribution) + " %", totals.contribution);
  sum("Fund " + to_plain(quote.tax.fund) + " %", totals.fund);
  for (const auto& group : totals.vat) sum("VAT " + to_plain(group.rate) + " %", group.amount);
  sum("Stamp duty", totals.stamp);
  text += row("Total", words(totals.total, quote));
  if (totals.withholding != Money{}) {
    sum("Withholding", -totals.withholding);
    sum("Net to pay", totals.net_to_pay);
  }
  return text;
}

std::string quote_view(const Quote& quote, const work::QuoteFigures& figures, cli::Context& context) {
  const auto& out = context.out();
  std::string text = fmt::format("{} {}, for {} · {}\n\n", out.bold(reference_of(quote)), visible(quote.title),
                                 visible(quote.client_name), name(quote.state));
  text += totals_view(quote, figures) + "\n";
  text += dates_text(quote, context) + plan_text(quote, figures);
  text += list("You do", quote.mine) + list("They do", quote.theirs) + list("Excluded", quote.excludes);
  text += fact("Why you", quote.why_me) + deliverables_text(quote) + metrics_text(quote);
  return text;
}

}  // namespace care::commands
