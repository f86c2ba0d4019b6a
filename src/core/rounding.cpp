#include "core/rounding.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "care/error.hpp"

namespace care {
namespace {

__extension__ using Wide = __int128;

constexpr Wide kLargest = std::numeric_limits<std::int64_t>::max();

Error too_large() { return usage_error("that is more than can be counted exactly", "take smaller amounts"); }

std::int64_t checked(Wide value) {
  if (value > kLargest || value < -kLargest) throw too_large();
  return static_cast<std::int64_t>(value);
}

Wide product_of(std::initializer_list<std::int64_t> factors) {
  Wide product = 1;
  for (const auto factor : factors) {
    if (__builtin_mul_overflow(product, static_cast<Wide>(factor), &product)) throw too_large();
  }
  return product;
}

/// Rounded towards minus infinity. `divisor` is positive.
Wide floor_divided(Wide value, Wide divisor) {
  const Wide quotient = value / divisor;
  return value % divisor < 0 ? quotient - 1 : quotient;
}

template <class Amounts>
Money sum_of(const Amounts& amounts) {
  Wide sum = 0;
  for (const Money& amount : amounts) sum += amount.minor;
  return {checked(sum)};
}

}  // namespace

std::int64_t multiply_divide(std::int64_t a, std::int64_t b, std::int64_t c) { return multiply_divide({a, b}, c); }

std::int64_t multiply_divide(std::initializer_list<std::int64_t> factors, std::int64_t divisor) {
  const Wide product = product_of(factors);
  const Wide quotient = product / divisor;
  const Wide rest = product % divisor;
  const bool up = (rest < 0 ? -rest : rest) * 2 >= divisor;
  const Wide away = product < 0 ? -1 : 1;
  return checked(up ? quotient + away : quotient);
}

std::vector<std::int64_t> spread(std::int64_t whole, const std::vector<std::int64_t>& weights) {
  std::vector<std::int64_t> parts(weights.size(), 0);
  if (parts.empty()) return parts;
  const Wide all = std::accumulate(weights.begin(), weights.end(), Wide{0});
  if (all == 0) {
    parts.front() = whole;
    return parts;
  }
  const Wide size = all < 0 ? -all : all;
  const Wide positive = whole < 0 ? -Wide{whole} : Wide{whole};
  Wide left = positive;
  std::vector<Wide> remainders;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Wide share = positive * (all < 0 ? -Wide{weights[i]} : Wide{weights[i]});
    const Wide part = floor_divided(share, size);
    parts[i] = checked(part);
    remainders.push_back(share - part * size);
    left -= part;
  }

  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t one, std::size_t other) { return remainders[one] > remainders[other]; });
  for (std::size_t i = 0; left > 0; ++i, --left) ++parts[order[i]];
  if (whole < 0) std::transform(parts.begin(), parts.end(), parts.begin(), [](std::int64_t part) { return -part; });
  return parts;
}

Money sum(std::initializer_list<Money> amounts) { return sum_of(amounts); }

Money sum(const std::vector<Money>& amounts) { return sum_of(amounts); }

}  // namespace care
