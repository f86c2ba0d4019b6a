#pragma once

#include <functional>
#include <string>

#include "config/config.hpp"
#include "core/office_calendar.hpp"

namespace care::cli {

/// The all-day events of a calendar file in a year.
using DaysOfFile = std::function<std::vector<NamedDay>(const std::string& file, std::chrono::year)>;

/// The calendar that these settings describe. A file is read only when a day of its year is asked for.
OfficeCalendar office_calendar(const Config::Hours& hours, const Zone& zone, const DaysOfFile& days_of_file);

}  // namespace care::cli
