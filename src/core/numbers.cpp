#include "core/numbers.hpp"

#include <fmt/format.h>

namespace care {

std::string grouped(std::int64_t count) {
  constexpr int kGroup = 3;
  std::string text = std::to_string(count);
  const auto digits = count < 0 ? 1 : 0;
  for (auto at = static_cast<int>(text.size()) - kGroup; at > digits; at -= kGroup) {
    text.insert(static_cast<std::size_t>(at), 1, ',');
  }
  return text;
}

std::string whole_percent(Rate rate) {
  constexpr std::int64_t kOne = 1000;
  return fmt::format("{} %", (rate.thousandths + kOne / 2) / kOne);
}

}  // namespace care
