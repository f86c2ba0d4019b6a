#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "care/money.hpp"

namespace care {

/// a × b ÷ c in full precision, rounded half away from zero. `c` is positive.
/// Throws Error(usage) where the result is too large to be an amount.
std::int64_t multiply_divide(std::int64_t a, std::int64_t b, std::int64_t c);

/// As `multiply_divide`, of any number of factors: what is a product of several is rounded once all the same.
std::int64_t multiply_divide(std::initializer_list<std::int64_t> factors, std::int64_t divisor);

/// Splits a whole in proportion to the weights, so that the parts add up to it exactly: each rounded down, what is left
/// goes one by one to the largest remainders, of equal ones to the earlier. Weights that add up to nothing: all of it
/// to the first. No weights: no parts. A negative whole is split as the positive one, and turned round.
std::vector<std::int64_t> spread(std::int64_t whole, const std::vector<std::int64_t>& weights);

/// Adds up. Throws Error(usage) where the sum is too large to be an amount.
Money sum(std::initializer_list<Money> amounts);
Money sum(const std::vector<Money>& amounts);

}  // namespace care
