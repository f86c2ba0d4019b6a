#include "core/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/duration.hpp"
#include "core/excerpt.hpp"
#include "core/rounding.hpp"
#include "core/schedule_parts.hpp"
#include "core/text.hpp"

namespace care {
namespace {

std::optional<Date> due_day(const Instalment& instalment, const JobDays& days) {
  if (instalment.invoice) return instalment.invoice->due;
  const auto& when = instalment.when;
  if (when.trigger == Trigger::date) return when.day;
  const auto from = when.trigger == Trigger::acceptance ? days.accepted : days.delivered;
  if (!from) return std::nullopt;
  return add_days(*from, when.days_after);
}

/// What the payments of one instalment come to, and what they say of what is missing.
struct Received {
  Money amount;
  bool withheld = false;  ///< tax was held back of it
  bool explained = false;
};

Received received_for(int n, const std::vector<Payment>& payments) {
  Received received;
  for (const auto& payment : payments) {
    if (payment.instalment != n) continue;
    received.amount = sum({received.amount, payment.amount});
    received.withheld = received.withheld || payment.short_because == ShortBecause::withheld;
    received.explained = received.explained || payment.short_because.has_value();
  }
  return received;
}

/// Of the tax to be withheld, the part that goes with what is paid; with a payment that is short for that, all that is
/// missing.
Money withheld_of(const InstalmentDue& of, bool said) {
  if (said && of.paid < of.net_due) return of.amount - of.paid;
  if (of.net_due.minor <= 0) return {};
  return {multiply_divide(of.amount.minor - of.net_due.minor, std::min(of.paid, of.net_due).minor, of.net_due.minor)};
}

PaymentState state_of(const InstalmentDue& of, const Instalment& instalment, bool explained, Date today) {
  const bool passed = of.due && *of.due < today;
  if (instalment.standing == Standing::disputed) return PaymentState::disputed;
  if (of.open.minor == 0) return PaymentState::paid;
  if (of.paid.minor > 0 && (passed || explained)) return PaymentState::short_paid;
  if (!of.due || *of.due > today) return PaymentState::not_due;
  return passed && instalment.standing == Standing::normal ? PaymentState::late : PaymentState::due;
}

InstalmentDue due_of(int n, const Instalment& instalment, const InstalmentPart& part, const JobDays& days,
                     const std::vector<Payment>& payments, Date today) {
  const auto received = received_for(n, payments);
  InstalmentDue of;
  of.n = n;
  of.due = due_day(instalment, days);
  of.amount = part.amount;
  of.net_due = part.net_due;
  of.paid = received.amount;
  of.withheld = withheld_of(of, received.withheld);
  const bool settled = received.withheld || instalment.standing == Standing::written_off;
  of.open = settled ? Money{} : std::max(of.net_due - of.paid, Money{});
  of.over = std::max(of.paid - of.net_due, Money{});
  of.overdue = of.open.minor > 0 && of.due && *of.due < today && instalment.standing == Standing::normal;
  of.state = state_of(of, instalment, received.explained, today);
  return of;
}

}  // namespace

std::vector<InstalmentDue> schedule_of(const std::vector<Instalment>& instalments, const Totals& totals,
                                       const JobDays& days, const std::vector<Payment>& payments, Date today) {
  std::vector<InstalmentDue> schedule;
  const auto parts = parts_of(instalments, totals);
  for (std::size_t i = 0; i < instalments.size(); ++i) {
    schedule.push_back(due_of(static_cast<int>(i) + 1, instalments[i], parts[i], days, payments, today));
  }
  return schedule;
}

bool is_deposit(const Instalment& instalment) {
  return instalment.when.trigger == Trigger::acceptance && instalment.when.days_after == 0;
}

bool deposit_is_paid(const std::vector<Instalment>& instalments, const std::vector<InstalmentDue>& schedule) {
  return std::none_of(schedule.begin(), schedule.end(), [&](const InstalmentDue& each) {
    return is_deposit(instalments[static_cast<std::size_t>(each.n - 1)]) && each.open > Money{};
  });
}

std::optional<DueWhen> parse_trigger(std::string_view text) {
  const std::string typed = folded(trimmed(text));
  for (const auto trigger : {Trigger::acceptance, Trigger::delivery}) {
    if (!typed.starts_with(name(trigger))) continue;
    const auto behind = trimmed(std::string_view(typed).substr(name(trigger).size()));
    if (behind.empty()) return DueWhen{trigger, 0, std::nullopt};
    if (behind.front() == '+') return DueWhen{trigger, parse_days(behind.substr(1)), std::nullopt};
    throw usage_error(fmt::format("'{}' is no time for a payment", excerpt(text)),
                      fmt::format("write it as {0} or {0}+30d", name(trigger)));
  }
  return std::nullopt;
}

std::string to_plain(const DueWhen& when) {
  if (when.trigger == Trigger::date) return when.day ? to_iso(*when.day) : std::string();
  return when.days_after == 0 ? std::string(name(when.trigger))
                              : fmt::format("{}+{}d", name(when.trigger), when.days_after);
}

std::vector<Instalment> regular_instalments(Date first, int times, int months, int days) {
  std::vector<Instalment> instalments;
  for (int i = 0; i < times; ++i) {
    Instalment instalment;
    instalment.when = {Trigger::date, 0, add_days(add_months(first, months * i), days * i)};
    instalments.push_back(std::move(instalment));
  }
  return instalments;
}

}  // namespace care
