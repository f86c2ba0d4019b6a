#include "work/quote_figures.hpp"

#include "config/config.hpp"
#include "core/quote_rules.hpp"
#include "core/rounding.hpp"
#include "core/zone.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/desk.hpp"

namespace care::work {
namespace {

std::optional<Date> day_of(const std::optional<Instant>& at, const Moment& moment) {
  return at ? std::optional(moment.zone.local(*at).date) : std::nullopt;
}

JobDays job_days(const Quote& quote, const Moment& moment) {
  JobDays days;
  if (quote.decision && is_accepted(quote.state)) days.accepted = day_of(quote.decision->at, moment);
  if (!days.accepted) days.accepted = day_of(quote.started_at, moment);
  days.delivered = day_of(quote.delivered_at, moment);
  return days;
}

/// Who has not said yes owes nothing, whatever days the plan names.
void nothing_due(std::vector<InstalmentDue>& schedule) {
  for (auto& each : schedule) {
    each.overdue = false;
    if (each.state == PaymentState::due || each.state == PaymentState::late) each.state = PaymentState::not_due;
  }
}

}  // namespace

QuoteFigures figures_of(const Quote& quote, const std::vector<Payment>& payments, const Moment& moment) {
  QuoteFigures figures;
  figures.totals = totals_of(quote.lines, quote.discount, quote.tax, quote.withholds, quote.currency);
  figures.schedule = schedule_of(quote.instalments, figures.totals, job_days(quote, moment), payments, moment.today);
  if (!is_accepted(quote.state)) nothing_due(figures.schedule);
  for (const auto& payment : payments) figures.paid = sum({figures.paid, payment.amount});
  for (const auto& each : figures.schedule) figures.due += each.open;
  if (figures.schedule.empty()) figures.due = figures.totals.net_to_pay - figures.paid;
  return figures;
}

QuoteFigures figures_of(const Quote& quote, const Desk& desk) {
  return figures_of(quote, quote.id.value == 0 ? std::vector<Payment>{} : desk.store.payments.of_quote(quote.id),
                    desk.moment);
}

}  // namespace care::work
