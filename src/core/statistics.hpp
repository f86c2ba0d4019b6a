#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace care {

/// The value at or below which so many percent of them lie (the nearest rank), 50 for the median; none of nothing.
template <class T>
std::optional<T> percentile(std::vector<T> values, std::size_t percent) {
  constexpr std::size_t kAll = 100;
  if (values.empty()) return std::nullopt;
  const std::size_t rank = std::max<std::size_t>(1, (values.size() * percent + kAll - 1) / kAll);
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(rank - 1);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

}  // namespace care
