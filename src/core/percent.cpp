#include "core/percent.hpp"

#include <fmt/format.h>

namespace care {

std::string whole_percent(Rate rate) {
  constexpr std::int64_t kOne = 1000;
  return fmt::format("{} %", (rate.thousandths + kOne / 2) / kOne);
}

}  // namespace care
