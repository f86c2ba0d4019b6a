#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/time.hpp"

namespace care {

enum class Frequency { daily, weekly, monthly, yearly };

/// A day of the week, or one of them in a month or year: "MO", "2TU" (the second Tuesday), "-1FR" (the last Friday).
struct NumberedWeekday {
  int number = 0;   ///< 0 for each of them; negative counts from the end
  int weekday = 0;  ///< Monday is 0
  friend auto operator<=>(const NumberedWeekday&, const NumberedWeekday&) = default;
};

/// A recurrence rule of whole days (RFC 5545, 3.3.10). Its lists are sorted and hold nothing twice.
struct Rrule {
  Frequency frequency = Frequency::daily;
  int interval = 1;
  std::optional<int> count;
  std::optional<Date> until;              ///< the last day that may be one; never beside `count`
  std::vector<int> months;                ///< BYMONTH
  std::vector<int> weeks;                 ///< BYWEEKNO
  std::vector<int> year_days;             ///< BYYEARDAY
  std::vector<int> month_days;            ///< BYMONTHDAY
  std::vector<NumberedWeekday> weekdays;  ///< BYDAY
  std::vector<int> positions;             ///< BYSETPOS
  int week_start = 0;                     ///< WKST; Monday is 0

  friend bool operator==(const Rrule&, const Rrule&) = default;
};

/// Reads "FREQ=MONTHLY;BYDAY=2TU", with "RRULE:" in front or not; case does not matter. Of an UNTIL with a time only
/// the day counts. Lists that RFC 5545 keeps to other frequencies, as BYMONTHDAY in a WEEKLY rule, are not an error:
/// they leave only the days that they name. Throws Error(usage) that names the part: what is not in the RFC's grammar
/// or beyond its limits, what is said twice, COUNT beside UNTIL, numbers in BYDAY where there is no month or year to
/// count in, and all that is finer than a day.
Rrule parse_rrule(std::string_view text);

/// The same rule as RFC 5545 writes it, in one fixed order, what is the default left out.
std::string to_text(const Rrule& rule);

/// The first day of the rule after `after`, where it begins at `start` (DTSTART) and DTSTART is one of its days only
/// where it fits the rule, as in python-dateutil. As there, the first week of a WEEKLY rule with BYSETPOS begins with
/// DTSTART. Weekdays with a number and without, in one BYDAY, are both among its days. None where the rule has ended,
/// never has a day, or none up to the year 9999.
std::optional<Date> next_day(const Rrule& rule, Date start, Date after);

/// All days of the rule from `first` to `last`, both among them.
std::vector<Date> days_within(const Rrule& rule, Date start, Date first, Date last);

}  // namespace care
