#pragma once

#include <cstdint>
#include <vector>

namespace care {

/// a × b ÷ c in full precision, rounded half away from zero. `c` is positive.
/// Throws Error(usage) where the result is too large to be an amount.
std::int64_t multiply_divide(std::int64_t a, std::int64_t b, std::int64_t c);

/// Splits a whole in proportion to the weights, so that the parts add up to it exactly: each rounded down, what is left
/// goes one by one to the largest remainders, of equal ones to the earlier. Weights that add up to nothing: all of it
/// to the first. No weights: no parts.
std::vector<std::int64_t> spread(std::int64_t whole, const std::vector<std::int64_t>& weights);

}  // namespace care
