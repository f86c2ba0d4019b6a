#include "core/quote_report.hpp"

#include <algorithm>

#include "core/quote_rules.hpp"
#include "core/rounding.hpp"
#include "core/statistics.hpp"

namespace care {
namespace {

/// Of many quotes at once: each alone may be as much as fits.
void add(Money& sum, Money more) { sum = care::sum({sum, more}); }

void count(QuoteReport::Sum& sum, const CountedQuote& each) {
  ++sum.count;
  add(sum.amounts[each.quote.currency.code], each.total);
}

int days_between(Instant from, Instant to, const Zone& zone) {
  const auto days = std::chrono::sys_days(zone.local(to).date) - std::chrono::sys_days(zone.local(from).date);
  return static_cast<int>(days.count());
}

QuoteReport::Sum& what_became(QuoteReport& report, const Quote& quote) {
  if (is_accepted(quote.state)) return report.accepted;
  if (quote.state == QuoteState::declined) return report.declined;
  if (quote.state == QuoteState::expired) return report.expired;
  return report.waiting;
}

/// What an instalment adds, and the withholding that goes with what came since then.
void add_instalment(MoneySum& sum, const CountedQuote& each, const InstalmentDue& due, Date since) {
  const auto& planned = each.quote.instalments[static_cast<std::size_t>(due.n - 1)];
  Money received;
  for (const auto& payment : each.payments) {
    if (payment.instalment == due.n && payment.on >= since) add(received, payment.amount);
  }
  add(sum.received, received);
  if (due.paid > Money{}) add(sum.withheld, {multiply_divide(due.withheld.minor, received.minor, due.paid.minor)});
  add(sum.open, due.open);
  if (due.overdue) add(sum.overdue, due.open);
  if (planned.standing == Standing::disputed) add(sum.disputed, due.open);
  if (planned.standing == Standing::written_off) add(sum.written_off, due.net_due - std::min(due.paid, due.net_due));
}

}  // namespace

QuoteReport quote_report(const std::vector<CountedQuote>& quotes, Date since, const Zone& zone) {
  QuoteReport report;
  std::vector<int> days;
  for (const auto& each : quotes) {
    const Quote& quote = each.quote;
    const bool counts = quote.sent_at && zone.local(*quote.sent_at).date >= since &&
                        quote.state != QuoteState::withdrawn && quote.state != QuoteState::superseded;
    if (!counts) continue;
    count(report.sent, each);
    count(what_became(report, quote), each);
    if (quote.state == QuoteState::declined && quote.decision) ++report.reasons[quote.decision->why];
    if (quote.decision) days.push_back(days_between(*quote.sent_at, quote.decision->at, zone));
  }
  const int decided = report.accepted.count + report.declined.count + report.expired.count;
  constexpr std::int64_t kWhole = 100'000;
  if (decided > 0) report.accepted_share = Rate{multiply_divide(report.accepted.count, kWhole, decided)};
  report.median_days = percentile(std::move(days), 50);
  return report;
}

MoneyReport money_report(const std::vector<CountedQuote>& quotes, Date since) {
  MoneyReport report;
  for (const auto& each : quotes) {
    if (!is_accepted(each.quote.state)) continue;
    const auto& code = each.quote.currency.code;
    for (const auto& due : each.schedule) {
      add_instalment(report.by_currency[code], each, due, since);
      add_instalment(report.by_client[{code, each.quote.client_slug}], each, due, since);
    }
  }
  return report;
}

}  // namespace care
