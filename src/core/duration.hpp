#pragma once

#include <string>
#include <string_view>

#include "care/time.hpp"

namespace care {

/// Reads how long something took: "25m", "1h30", "1h30m", "1.5h", "1,5h", "1:30", "90" (minutes), and what `to_text`
/// writes. Parts of an hour are rounded to the minute. Nothing at all ("0") is not an error.
/// Throws Error(usage) where it is none of these, negative, or longer than a year.
Minutes parse_duration(std::string_view text);

/// "25 min", "1 h", "1 h 30"; with a minus in front where negative.
std::string to_text(Minutes minutes);

/// Reads a number of days, "30d", "2w", "10 days", up to 100 years.
/// Throws Error(usage) for all else: months and years have no fixed number of days.
int parse_days(std::string_view text);

/// As `parse_days`, and a sign may stand in front: "-3d" is three days before.
int parse_signed_days(std::string_view text);

}  // namespace care
