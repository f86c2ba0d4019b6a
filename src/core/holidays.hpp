#pragma once

#include <string>
#include <vector>

#include "care/time.hpp"

namespace care {

/// A day that has a name, such as a holiday.
struct NamedDay {
  Date date;
  std::string name;
  friend bool operator==(const NamedDay&, const NamedDay&) = default;
};

/// Easter Sunday of the Gregorian calendar.
Date easter(std::chrono::year year);

/// The public holidays of Italy in order of date, with their Italian names: law 260/1949 as it stands since 2001, and
/// 4 October from 2026 on (law 151/2025). One that falls on a weekend is not moved.
std::vector<NamedDay> italian_holidays(std::chrono::year year);

}  // namespace care
