#pragma once

#include <optional>
#include <string>

#include "care/money.hpp"
#include "care/time.hpp"
#include "core/interest.hpp"

namespace care {

/// "2026H1": the half-year that a day lies in.
std::string half_year_of(Date day);

/// The last day of that half-year.
Date end_of_half_year(Date day);

/// The statutory rate of interest for late payment in a half-year, "2026H1": of Italy for the regime `eu`. Nothing
/// where it is not in the table.
std::optional<Rate> statutory_rate(const std::string& half_year, Regime regime);

}  // namespace care
