#pragma once

#include <string>

#include "care/office_hours.hpp"

namespace care {

/// A span of office time as settings write it: "8h" and "30min" as they stand; a day ("2bd", "2d") is the longest of
/// the week, a week ("1w") all of it. Nothing for all else, such as months.
Minutes office_span(const std::string& span, const OfficeWeek& week);

}  // namespace care
