#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "care/world.hpp"
#include "core/holidays.hpp"

namespace care::cli {

/// The all-day events of a calendar file (RFC 5545) in a year, by date: recurring ones each time, those of several days
/// on each. Read by the helper care-calendar. Throws Error(config) that names the file where it cannot be read or is no
/// calendar.
std::vector<NamedDay> days_in_calendar(const std::filesystem::path& file, std::chrono::year year, Programs& programs,
                                       const std::filesystem::path& helpers);

}  // namespace care::cli
