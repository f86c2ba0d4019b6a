#include "commands/init/demo_calendar.hpp"

#include <algorithm>

#include "core/calendar.hpp"

namespace care::commands::demo {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::month_day;

constexpr month_day kHolidays[] = {
    month(1) / 1,  month(1) / 6,  month(4) / 25, month(5) / 1,   month(6) / 2,   month(6) / 24,
    month(8) / 15, month(11) / 1, month(12) / 8, month(12) / 25, month(12) / 26,
};

/// The first working day from `from` on, in steps of `step` days.
Date nearest_working_day(Date from, int step) {
  while (!is_working_day(from)) from = add_days(from, step);
  return from;
}

}  // namespace

// J.-M. Oudin, 1940, as in the Explanatory Supplement to the Astronomical Almanac, 12.92.
Date easter(std::chrono::year year) {
  const int y = static_cast<int>(year);
  const int century = y / 100;
  const int golden = y % 19;
  const int k = (century - 17) / 25;
  int i = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
  i -= (i / 28) * (1 - (i / 28) * (29 / (i + 1)) * ((21 - golden) / 11));
  const int j = (y + y / 4 + i + 2 - century + century / 4) % 7;
  const int l = i - j;
  const int m = 3 + (l + 40) / 44;
  const int d = l + 28 - 31 * (m / 4);
  return year / m / d;
}

bool is_working_day(Date date) {
  constexpr int kSaturday = 5;
  if (weekday_index(date) >= kSaturday) return false;
  if (date == add_days(easter(date.year()), 1)) return false;
  return std::find(std::begin(kHolidays), std::end(kHolidays), month_day(date.month(), date.day())) ==
         std::end(kHolidays);
}

WorkingDays::WorkingDays(Date today, const Zone& zone) : today_(today), zone_(zone) {}

Date WorkingDays::back(int days) const {
  const int step = days > 0 ? -1 : 1;
  Date date = days > 0 ? add_days(today_, -1) : today_;
  for (int left = days > 0 ? days - 1 : -days;; --left) {
    date = nearest_working_day(date, step);
    if (left == 0) return date;
    date = add_days(date, step);
  }
}

Date WorkingDays::december(unsigned on) const {
  Date date = today_.year() / month(12) / day(on);
  if (date >= today_) date -= std::chrono::years(1);
  return nearest_working_day(date, -1);
}

Instant WorkingDays::at(Date date, int clock) const {
  return zone_.instant({date, std::chrono::hours(clock / 100) + std::chrono::minutes(clock % 100)}).first;
}

}  // namespace care::commands::demo
