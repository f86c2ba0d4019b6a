#pragma once

#include <chrono>

namespace care {

/// A point in time, UTC, to the second: what is stored.
using Instant = std::chrono::sys_seconds;

/// A day of the calendar, in no zone. Check `ok()` where it is computed: 30 February passes silently as `sys_days`.
using Date = std::chrono::year_month_day;

/// Time of day on a wall clock, counted from midnight.
using TimeOfDay = std::chrono::seconds;

using Minutes = std::chrono::minutes;

/// What a wall clock in some zone shows.
struct LocalTime {
  Date date;
  TimeOfDay time{};
  friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

}  // namespace care
