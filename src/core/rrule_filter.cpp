#include "core/rrule_filter.hpp"

#include <algorithm>

#include "core/calendar.hpp"

namespace care {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::uint32_t bit(int position) { return std::uint32_t{1} << static_cast<unsigned>(position); }

bool has(std::uint32_t set, int position) { return (set & bit(position)) != 0; }

bool has(const std::vector<int>& list, int number) { return std::binary_search(list.begin(), list.end(), number); }

/// Where something stands among so many: the first is 1, and the last -1 from the end.
struct Place {
  int from_start = 0;
  int from_end = 0;
};

Place place_among(int first_is_one, int count) { return {first_is_one, first_is_one - count - 1}; }

Place place_in_year(Date date, sys_days day) {
  const sys_days first = date.year() / 1 / 1;
  const sys_days next = (date.year() + std::chrono::years{1}) / 1 / 1;
  return place_among(static_cast<int>((day - first).count()) + 1, static_cast<int>((next - first).count()));
}

Place place_in_month(Date date) {
  const std::chrono::year_month_day_last last = date.year() / date.month() / std::chrono::last;
  return place_among(static_cast<int>(static_cast<unsigned>(date.day())),
                     static_cast<int>(static_cast<unsigned>(last.day())));
}

/// Of a day's place: which of its weekday it is, for every seventh day has the same.
Place place_of_weekday(Place day) { return {(day.from_start - 1) / 7 + 1, (day.from_end + 1) / 7 - 1}; }

/// The first day of the year's week 1, the first that has four days in it (RFC 5545, BYWEEKNO).
sys_days first_week(std::chrono::year year, std::chrono::weekday week_start) {
  const sys_days fourth = year / 1 / 4;
  return fourth - (std::chrono::weekday{fourth} - week_start);
}

Place week_of(sys_days day, std::chrono::weekday week_start) {
  const sys_days start = day - (std::chrono::weekday{day} - week_start);
  const auto year = Date{start + days{3}}.year();
  const sys_days first = first_week(year, week_start);
  const auto count = (first_week(year + std::chrono::years{1}, week_start) - first).count() / 7;
  return place_among(static_cast<int>((start - first).count() / 7) + 1, static_cast<int>(count));
}

}  // namespace

RruleFilter::RruleFilter(const Rrule& rule, Date start)
    : numbers_in_year_(rule.frequency == Frequency::yearly && rule.months.empty()),
      year_days_(rule.year_days),
      weeks_(rule.weeks),
      week_start_(static_cast<unsigned>(rule.week_start) + 1) {
  for (const int month : rule.months) months_ |= bit(month);
  for (const int day : rule.month_days) (day > 0 ? month_days_ : last_month_days_) |= bit(day > 0 ? day : -day);
  for (const auto weekday : rule.weekdays) {
    if (weekday.number == 0) weekdays_ |= bit(weekday.weekday);
    if (weekday.number != 0) numbered_weekdays_.push_back(weekday);
  }
  complete(rule, start);
}

void RruleFilter::complete(const Rrule& rule, Date start) {
  const bool says_days =
      !rule.weeks.empty() || !rule.year_days.empty() || !rule.month_days.empty() || !rule.weekdays.empty();
  if (says_days) return;
  if (rule.frequency == Frequency::weekly) weekdays_ = bit(weekday_index(start));
  if (rule.frequency >= Frequency::monthly) month_days_ = bit(static_cast<int>(static_cast<unsigned>(start.day())));
  if (rule.frequency == Frequency::yearly && months_ == 0) {
    months_ = bit(static_cast<int>(static_cast<unsigned>(start.month())));
  }
}

bool RruleFilter::passes(sys_days day) const {
  const Date date{day};
  if (months_ != 0 && !has(months_, static_cast<int>(static_cast<unsigned>(date.month())))) return false;
  if ((month_days_ | last_month_days_) != 0) {
    const Place place = place_in_month(date);
    if (!has(month_days_, place.from_start) && !has(last_month_days_, -place.from_end)) return false;
  }
  if (!year_days_.empty()) {
    const Place place = place_in_year(date, day);
    if (!has(year_days_, place.from_start) && !has(year_days_, place.from_end)) return false;
  }
  return passes_weekday(date, day) && passes_week(day);
}

bool RruleFilter::passes_weekday(Date date, sys_days day) const {
  if (weekdays_ == 0 && numbered_weekdays_.empty()) return true;
  const int weekday = weekday_index(date);
  if (has(weekdays_, weekday)) return true;
  if (numbered_weekdays_.empty()) return false;
  const Place place = place_of_weekday(numbers_in_year_ ? place_in_year(date, day) : place_in_month(date));
  return std::any_of(numbered_weekdays_.begin(), numbered_weekdays_.end(), [&](NumberedWeekday each) {
    return each.weekday == weekday && (each.number == place.from_start || each.number == place.from_end);
  });
}

bool RruleFilter::passes_week(sys_days day) const {
  if (weeks_.empty()) return true;
  const Place place = week_of(day, week_start_);
  return has(weeks_, place.from_start) || has(weeks_, place.from_end);
}

}  // namespace care
