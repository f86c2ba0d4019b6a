#include "core/recurrence.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"

namespace care {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month;

constexpr int kLastYear = 9999;
constexpr int kMonthsOfYear = 12;

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

bool is_of_months(Span span) { return span.unit == Span::Unit::month || span.unit == Span::Unit::year; }

/// In days, or in months.
int length_of(Span span) {
  if (span.unit == Span::Unit::week) return span.count * 7;
  return span.unit == Span::Unit::year ? span.count * kMonthsOfYear : span.count;
}

std::optional<Date> in_time(sys_days day) {
  const Date date{day};
  if (static_cast<int>(date.year()) > kLastYear) return std::nullopt;
  return date;
}

/// The anchor and so many months; none beyond the last year.
std::optional<Date> months_on(Date anchor, long months) {
  const long last =
      (year_month{std::chrono::year{kLastYear}, std::chrono::December} - year_month{anchor.year(), anchor.month()})
          .count();
  if (months > last) return std::nullopt;
  return add_months(anchor, static_cast<int>(months));
}

/// `after` is the anchor or behind it.
std::optional<Date> next_of(Span span, Date anchor, Date after) {
  const long length = length_of(span);
  if (!is_of_months(span)) {
    const long steps = (sys_days{after} - sys_days{anchor}).count() / length + 1;
    return in_time(sys_days{anchor} + std::chrono::days{steps * length});
  }
  const long passed = (year_month{after.year(), after.month()} - year_month{anchor.year(), anchor.month()}).count();
  const long steps = passed / length;
  const auto here = months_on(anchor, steps * length);
  if (here && *here > after) return here;
  return months_on(anchor, (steps + 1) * length);
}

bool has(Weekdays weekdays, int weekday) { return (weekdays.days >> static_cast<unsigned>(weekday) & 1U) != 0; }

std::optional<Date> next_of(Weekdays weekdays, Date after) {
  for (int days = 1; days <= 7; ++days) {
    const Date day = add_days(after, days);
    if (has(weekdays, weekday_index(day))) return in_time(day);
  }
  return std::nullopt;
}

std::string months_rule(Span span, Date anchor) {
  const bool yearly = span.unit == Span::Unit::year;
  Rrule rule;
  rule.frequency = yearly ? Frequency::yearly : Frequency::monthly;
  rule.interval = span.count;
  const auto day = static_cast<int>(static_cast<unsigned>(anchor.day()));
  const auto month = static_cast<int>(static_cast<unsigned>(anchor.month()));
  const bool leap_day = month == 2 && day == 29;
  constexpr int kInEveryMonth = 28;
  constexpr int kLongestMonth = 31;
  if (yearly) rule.months = {month};
  if (day <= kInEveryMonth || (yearly && !leap_day)) {
    rule.month_days = {day};
  } else if (yearly || day == kLongestMonth) {
    rule.month_days = {-1};
  } else {
    for (int each = kInEveryMonth; each <= day; ++each) rule.month_days.push_back(each);
    rule.positions = {-1};
  }
  return to_text(rule);
}

std::string rule_of(Span span, Date anchor) {
  if (is_of_months(span)) return months_rule(span, anchor);
  Rrule rule;
  rule.frequency = span.unit == Span::Unit::day ? Frequency::daily : Frequency::weekly;
  rule.interval = span.count;
  return to_text(rule);
}

std::string rule_of(Weekdays weekdays) {
  Rrule rule;
  rule.frequency = Frequency::weekly;
  for (int day = 0; day < 7; ++day) {
    if (has(weekdays, day)) rule.weekdays.push_back({0, day});
  }
  return to_text(rule);
}

}  // namespace

std::optional<Date> next_occurrence(const Recurrence& recurrence, Date anchor, Date after) {
  if (const auto* rule = std::get_if<Rrule>(&recurrence.form)) return next_day(*rule, anchor, after);
  if (after < anchor) return anchor;
  if (const auto* span = std::get_if<Span>(&recurrence.form)) return next_of(*span, anchor, after);
  return next_of(std::get<Weekdays>(recurrence.form), after);
}

std::optional<Date> after_done(const Recurrence& recurrence, Date done) {
  if (const auto* rule = std::get_if<Rrule>(&recurrence.form)) {
    Rrule endless = *rule;
    endless.count.reset();
    return next_day(endless, done, done);
  }
  return next_occurrence(recurrence, done, done);
}

std::string rrule_of(const Recurrence& recurrence, Date anchor) {
  return std::visit(Overloaded{[&](const Span& span) { return rule_of(span, anchor); },
                               [](const Weekdays& weekdays) { return rule_of(weekdays); },
                               [](const Rrule& rule) { return to_text(rule); }},
                    recurrence.form);
}

}  // namespace care
