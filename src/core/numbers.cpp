#include "core/numbers.hpp"

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

}  // namespace care
