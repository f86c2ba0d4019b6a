#pragma once

#include <vector>

#include "care/error.hpp"
#include "core/office_calendar.hpp"

/// Inside of OfficeCalendar only.
namespace care {

/// Ends a walk from day to day: throws Error(config) where nothing was open for ten years, and Error(usage) where it
/// left the calendar.
void check_reach(std::chrono::sys_days day, std::chrono::sys_days last_open);

enum class Explained { no, step_by_step };

/// As OfficeCalendar::add, with or without its steps.
OfficeDeadline deadline(const OfficeCalendar& calendar, Instant start, std::chrono::seconds span,
                        const std::vector<Pause>& pauses, Explained explained);

}  // namespace care
