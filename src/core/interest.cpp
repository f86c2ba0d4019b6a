#include "core/interest.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/interest_rates.hpp"
#include "core/money.hpp"
#include "core/rounding.hpp"

namespace care {
namespace {

constexpr std::int64_t kWhole = 100'000;  // a hundred percent, as a Rate
constexpr std::int64_t kYear = 365;

int days_between(Date from, Date to) {
  return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Rate rate_of(Date day, Regime regime, const HalfYearRates& more) {
  const auto half_year = half_year_of(day);
  if (const auto own = more.find(half_year); own != more.end()) return own->second;
  if (const auto rate = statutory_rate(half_year, regime)) return *rate;
  throw Error(
      ErrorKind::config,
      fmt::format("the rate of interest for late payment in the half-year {} is not known", half_year),
      fmt::format("look it up and write it below [payments.rates], in the form \"{}\" = \"10.15%\"", half_year));
}

Money interest_for(Money principal, std::int64_t days_by_rate) {
  return {multiply_divide(principal.minor, days_by_rate, kWhole * kYear)};
}

InterestPart part_of(Money principal, int days, Rate rate) {
  return {days, rate, interest_for(principal, days * rate.thousandths)};
}

/// A part for each half-year that the days after `due` lie in, with the rate in force then.
std::vector<InterestPart> parts_by_half_year(Money principal, Date due, Date paid, const HalfYearRates& more) {
  std::vector<InterestPart> parts;
  for (Date before = due; before < paid;) {
    const Date first = add_days(before, 1);
    const Date last = std::min(end_of_half_year(first), paid);
    parts.push_back(part_of(principal, days_between(before, last), rate_of(first, Regime::eu, more)));
    before = last;
  }
  return parts;
}

std::vector<InterestPart> parts_of(Money principal, Date due, Date paid, Regime regime, const HalfYearRates& more) {
  if (regime == Regime::eu) return parts_by_half_year(principal, due, paid, more);
  // What was in force when the debt became late stays its rate.
  return {part_of(principal, days_between(due, paid), rate_of(add_days(due, 1), regime, more))};
}

Money fixed_sum(Money principal, Regime regime) {
  if (regime == Regime::eu) return {40'00};
  if (principal < Money{1'000'00}) return {40'00};
  return principal < Money{10'000'00} ? Money{70'00} : Money{100'00};
}

}  // namespace

LateInterest late_interest(Money principal, Date due, Date paid, Regime regime, const HalfYearRates& more) {
  LateInterest late;
  late.principal = principal;
  late.total = principal;
  if (regime == Regime::none || paid <= due || principal.minor <= 0) return late;

  late.parts = parts_of(principal, due, paid, regime, more);
  std::int64_t days_by_rate = 0;
  for (const auto& part : late.parts) days_by_rate += part.days * part.rate.thousandths;
  late.interest = interest_for(principal, days_by_rate);
  late.fixed = fixed_sum(principal, regime);
  late.total = sum({principal, late.interest, late.fixed});
  return late;
}

}  // namespace care
