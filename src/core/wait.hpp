#pragma once

#include <string>
#include <string_view>

#include "care/time.hpp"
#include "core/office_calendar.hpp"

namespace care {

/// How long a rule waits: so many days of the calendar, or working days of the office.
struct Wait {
  int days = 0;
  bool working = false;
  friend bool operator==(const Wait&, const Wait&) = default;
};

/// Reads "30d", "2w", "1mo" (30 days), "1y" (365), "5bd"; hours and minutes are none.
/// Throws Error(usage) where it is none of these.
Wait parse_wait(std::string_view text);

/// "30d", "5bd".
std::string to_text(Wait wait);

/// The day on which the wait that began on `from` is over.
Date after(Date from, Wait wait, const OfficeCalendar& office);

/// "34 days", "5 working days", from one day to a later one, counted as the wait counts; "a day", "less than a
/// day". Where no working day has passed, as over a weekend, it is days of the calendar.
std::string elapsed(Date from, Date to, Wait wait, const OfficeCalendar& office);

}  // namespace care
