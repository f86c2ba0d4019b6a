#pragma once

#include <cstdint>
#include <string>

namespace care {

/// "3,400": a count as people read it on the terminal.
std::string grouped(std::int64_t count);

}  // namespace care
