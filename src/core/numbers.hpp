#pragma once

#include <cstdint>
#include <string>

#include "care/money.hpp"

namespace care {

/// "3,400": a count as people read it on the terminal.
std::string grouped(std::int64_t count);

/// A share as people read it, half up: "98 %" of 97.674.
std::string whole_percent(Rate rate);

}  // namespace care
