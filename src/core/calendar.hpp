#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "care/time.hpp"

namespace care {

/// A week by ISO 8601: from Monday to Sunday, number 1 is the one with the year's first Thursday.
struct IsoWeek {
  int year = 0;
  unsigned number = 0;  ///< 1 to 53

  static IsoWeek of(Date day);
  Date monday() const;
  Date sunday() const;
  friend auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};

/// "2026-W47".
std::string to_iso(IsoWeek week);

/// Reads "2026-W47"; nothing where it is not one or that year has no such week.
std::optional<IsoWeek> parse_iso_week(std::string_view text);

/// "2026-11-27".
std::string to_iso(Date day);

/// "2026-11".
std::string to_iso(std::chrono::year_month month);

/// Reads exactly "2026-11-27"; nothing where it is not one or there is no such day.
std::optional<Date> parse_iso_date(std::string_view text);

/// Reads exactly "12-07", a day of every year; nothing where it is not one. 29 February is one.
std::optional<std::chrono::month_day> parse_month_day(std::string_view text);

/// "2026-11-27T14:00:00Z".
std::string to_iso(Instant instant);

/// Reads "2026-11-27T14:00:00Z" (RFC 3339): with an offset such as "+01:00" too, seconds and their fractions may be
/// missing. Nothing where it is not one, has no zone, or there is no such day or time; a leap second is none.
std::optional<Instant> parse_iso_instant(std::string_view text);

/// Monday is 0, as ISO 8601 counts.
int weekday_index(Date day);

Date add_days(Date day, int days);

/// Keeps the day of the month where there is one, else takes the month's last: 31 January + 1 month = 28 February.
Date add_months(Date day, int months);

}  // namespace care
