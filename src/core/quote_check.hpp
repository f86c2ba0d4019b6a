#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/override.hpp"
#include "care/quote.hpp"
#include "core/totals.hpp"

namespace care {

/// The limits that the writer has set; what is not set is no limit, and is named.
struct QuoteLimits {
  std::optional<Money> floor;
  std::optional<Money> hourly_floor;
  std::optional<Rate> max_discount;
};

/// Something about a quote that is missing, could be better, or is good.
struct QuoteFinding {
  enum class Weight { missing, weak, good };
  Weight weight;
  std::string text;
  std::string hint;                  ///< what settles it: options of `quote edit`, or a command
  std::optional<Boundary> boundary;  ///< that refuses to send it so; none: only advice
  bool hint_is_options = false;
  bool is_of_whole = false;  ///< the text says what the quote itself is: "below your floor"
};

}  // namespace care

namespace care {

template <>
struct Names<QuoteFinding::Weight> {
  using enum QuoteFinding::Weight;
  static constexpr Name<QuoteFinding::Weight> all[] = {{missing, "missing"}, {weak, "weak"}, {good, "good"}};
};

/// What a good quote has and this one lacks; what would be refused first. A lump sum is one line that has no unit.
/// The floor is for what is earned, fees less discount; the ceiling for all discounts together.
std::vector<QuoteFinding> check_quote(const Quote& quote, const Totals& totals, const QuoteLimits& limits);

}  // namespace care
