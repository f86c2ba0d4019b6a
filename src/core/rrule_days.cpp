#include <algorithm>

#include "core/rrule.hpp"
#include "core/rrule_filter.hpp"

namespace care {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year_month;

constexpr int kLastYear = 9999;
constexpr sys_days kEnd = std::chrono::year{kLastYear + 1} / 1 / 1;

/// The calendar comes back the same, weekdays too, after 400 years. A rule that has no day in so many of its periods,
/// be there years left out between them or not, has none ever.
long periods_of_cycle(Frequency frequency) {
  constexpr long kYears = 400;
  constexpr long kDays = 146'097;
  switch (frequency) {
    case Frequency::daily:
      return kDays;
    case Frequency::weekly:
      return kDays / 7;
    case Frequency::monthly:
      return kYears * 12;
    case Frequency::yearly:
      break;
  }
  return kYears;
}

/// The days from `first` to before `end`.
struct Period {
  sys_days first;
  sys_days end;
};

/// The days, weeks, months or years of a rule, those that its interval leaves; the one with DTSTART is number 0.
class Periods {
 public:
  Periods(const Rrule& rule, Date start)
      : frequency_(rule.frequency),
        interval_(rule.interval),
        start_(start),
        week_(sys_days{start} - (weekday{start} - weekday{static_cast<unsigned>(rule.week_start) + 1})),
        month_(start.year(), start.month()) {}

  /// The last that begins on the day or before it.
  long number_of(Date day) const {
    if (sys_days{day} <= start_) return 0;
    return units_to(day) / interval_;
  }

  /// Begins beyond the year 9999 where there are no such days any more.
  Period at(long number) const {
    constexpr long kBeyond = (kLastYear + 1) * 366L;  // of any unit
    const long units = number * interval_;
    if (units > kBeyond) return {kEnd, kEnd};
    switch (frequency_) {
      case Frequency::daily:
        return {start_ + days{units}, start_ + days{units + 1}};
      case Frequency::weekly:
        return {number == 0 ? start_ : week_ + days{units * 7}, week_ + days{units * 7 + 7}};
      case Frequency::monthly:
        return months(units, 1);
      case Frequency::yearly:
        break;
    }
    return months(units * 12 - static_cast<int>(static_cast<unsigned>(month_.month())) + 1, 12);
  }

 private:
  long units_to(Date day) const {
    const year_month month{day.year(), day.month()};
    switch (frequency_) {
      case Frequency::daily:
        return (sys_days{day} - start_).count();
      case Frequency::weekly:
        return (sys_days{day} - week_).count() / 7;
      case Frequency::monthly:
        return (month - month_).count();
      case Frequency::yearly:
        break;
    }
    return (day.year() - month_.year()).count();
  }

  Period months(long from, int count) const {
    const long left = (year_month{std::chrono::year{kLastYear}, std::chrono::December} - month_).count();
    if (from > left) return {kEnd, kEnd};
    const year_month first = month_ + std::chrono::months{from};
    return {first / 1, (first + std::chrono::months{count}) / 1};
  }

  Frequency frequency_;
  long interval_;
  sys_days start_;
  sys_days week_;  ///< the first day of the week with DTSTART
  year_month month_;
};

/// Of all days of a period, those at the rule's BYSETPOS.
std::vector<sys_days> at_positions(const std::vector<sys_days>& all, const std::vector<int>& positions) {
  const auto count = static_cast<int>(all.size());
  std::vector<sys_days> chosen;
  for (const int position : positions) {
    const int index = position > 0 ? position - 1 : count + position;
    if (index >= 0 && index < count) chosen.push_back(all[static_cast<std::size_t>(index)]);
  }
  std::sort(chosen.begin(), chosen.end());
  chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
  return chosen;
}

std::vector<sys_days> days_of(Period period, const RruleFilter& filter, const std::vector<int>& positions) {
  std::vector<sys_days> found;
  for (sys_days day = period.first; day < period.end; day += days{1}) {
    if (filter.passes(day)) found.push_back(day);
  }
  return positions.empty() ? found : at_positions(found, positions);
}

/// Hands over each day of the rule from `first` to `last`, in order, as long as `use` asks for more.
template <class Use>
void walk(const Rrule& rule, Date start, sys_days first, sys_days last, Use use) {
  const RruleFilter filter(rule, start);
  const Periods periods(rule, start);
  last = std::min(last, kEnd - days{1});
  if (rule.until) last = std::min<sys_days>(last, *rule.until);
  // What is counted is counted from the beginning.
  long number = rule.count ? 0 : periods.number_of(first);
  int counted = 0;
  for (long empty = 0; empty <= periods_of_cycle(rule.frequency); ++empty, ++number) {
    const Period period = periods.at(number);
    if (period.first > last) return;
    for (const sys_days day : days_of(period, filter, rule.positions)) {
      if (day < sys_days{start}) continue;
      if (day > last || (rule.count && counted == *rule.count)) return;
      ++counted;
      empty = 0;
      if (day >= first && !use(day)) return;
    }
  }
}

}  // namespace

std::optional<Date> next_day(const Rrule& rule, Date start, Date after) {
  std::optional<Date> next;
  walk(rule, start, sys_days{after} + days{1}, kEnd, [&](sys_days day) {
    next = day;
    return false;
  });
  return next;
}

std::vector<Date> days_within(const Rrule& rule, Date start, Date first, Date last) {
  std::vector<Date> found;
  walk(rule, start, first, last, [&](sys_days day) {
    found.emplace_back(day);
    return true;
  });
  return found;
}

}  // namespace care
