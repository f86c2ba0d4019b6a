#include <algorithm>

#include "core/quote_rules.hpp"
#include "core/recap.hpp"
#include "core/rounding.hpp"
#include "core/text.hpp"

namespace care {
namespace {

bool is_open(const RecapJob& job) { return is_accepted(job.quote.state) && job.quote.state != QuoteState::closed; }

bool within(Date day, Period period) { return period.first <= day && day <= period.last; }

void add_approvals(Recap& recap, const Quote& quote, const Zone& zone) {
  for (const auto& each : quote.deliverables) {
    if (each.state != DeliverableState::submitted || !each.submitted_at) continue;
    Recap::Item item;
    item.text = each.name;
    item.day = zone.local(*each.submitted_at).date;
    if (item.day <= recap.period.last) recap.approvals.push_back(std::move(item));
  }
}

void add_figures(Recap& recap, const Quote& quote) {
  for (const auto& metric : quote.metrics) {
    const MetricValue* last = nullptr;
    for (const auto& value : metric.values) {
      if (value.on <= recap.period.last) last = &value;
    }
    if (last == nullptr) continue;
    recap.figures.push_back({metric.name, metric.unit, last->value, metric.baseline, metric.target});
    recap.has_news = recap.has_news || within(last->on, recap.period);
  }
}

bool is_deposit(const Quote& quote, int n) {
  const auto& planned = quote.instalments[static_cast<std::size_t>(n - 1)];
  return n == 1 && quote.instalments.size() > 1 && planned.when.trigger == Trigger::acceptance;
}

void add_amounts(Recap& recap, const RecapJob& job) {
  const auto& quote = job.quote;
  for (const auto& payment : job.payments) {
    const bool known = payment.instalment >= 1 && payment.instalment <= std::ssize(quote.instalments);
    if (!known || !within(payment.on, recap.period)) continue;
    recap.amounts.push_back(
        {true, is_deposit(quote, payment.instalment), payment.amount, quote.currency, payment.on, {}});
    recap.has_news = true;
  }
  const auto next = std::find_if(job.schedule.begin(), job.schedule.end(), [](const InstalmentDue& each) {
    return each.open > Money{} && each.state != PaymentState::disputed;
  });
  if (next == job.schedule.end() || next->overdue || !is_open(job)) return;
  const auto& when = quote.instalments[static_cast<std::size_t>(next->n - 1)].when;
  recap.amounts.push_back({false, is_deposit(quote, next->n), next->open, quote.currency, next->due, when});
}

/// Of a job that is priced by the hour for its greater part: of another these are a few, and all of its time would seem
/// too much beside them.
std::optional<Minutes> agreed_hours(const Quote& quote) {
  std::int64_t thousandths = 0;
  std::int64_t by_the_hour = 0;
  std::int64_t otherwise = 0;
  for (const auto& line : quote.lines) {
    const bool hours = is_by_the_hour(line);
    if (hours) thousandths += line.quantity.thousandths;
    (hours ? by_the_hour : otherwise) += multiply_divide(line.price.minor, line.quantity.thousandths, 1000);
  }
  if (by_the_hour < otherwise) return std::nullopt;
  constexpr std::int64_t kMinutes = 60;
  return thousandths > 0 ? std::optional(Minutes(thousandths * kMinutes / 1000)) : std::nullopt;
}

}  // namespace

void add_jobs(Recap& recap, const std::vector<RecapJob>& jobs, const Zone& zone) {
  int by_the_hour = 0;
  for (const auto& job : jobs) {
    if (is_open(job)) {
      add_approvals(recap, job.quote, zone);
      add_figures(recap, job.quote);
    }
    add_amounts(recap, job);
    const auto agreed = agreed_hours(job.quote);
    if (!agreed || !is_open(job)) continue;
    ++by_the_hour;
    recap.hours_agreed = agreed;
    recap.hours_so_far = job.spent;
  }
  std::stable_sort(recap.approvals.begin(), recap.approvals.end(),
                   [](const Recap::Item& one, const Recap::Item& other) { return one.day < other.day; });
  if (recap.hours && by_the_hour == 1 && *recap.hours_so_far > Minutes(0)) return;
  recap.hours_agreed = recap.hours_so_far = std::nullopt;
}

}  // namespace care
