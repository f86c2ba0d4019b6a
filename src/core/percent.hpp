#pragma once

#include <string>

#include "care/money.hpp"

namespace care {

/// As a report for people has it, half up: "98 %" of 97.674.
std::string whole_percent(Rate rate);

}  // namespace care
