#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace care {

/// Beyond all uses, and counting can go on from them.
inline constexpr std::int64_t kHighestCounter = 1'000'000'000'000'000, kHighestRevision = 1'000'000;

/// How quotes are numbered, `[quote] number`: text round "{counter}", with so many digits at least "{counter:3}", and
/// maybe "{year}", with two digits "{year:2}". Without a year one counter runs for ever.
/// Whether it is such a pattern: {counter} once, {year} at most once, no other name in braces, no control characters.
bool is_quote_number_pattern(std::string_view pattern);

/// "2026-014". A counter that is wider than its digits stays whole: "2026-1000". The pattern is a right one.
std::string quote_number(std::string_view pattern, int year, std::int64_t counter);

struct QuoteNumber {
  std::optional<int> year;  ///< none where the pattern has none
  std::int64_t counter = 0;
  friend bool operator==(const QuoteNumber&, const QuoteNumber&) = default;
};

/// The way back, of exactly what `quote_number` writes: nothing for all else. A year of two digits is of this century.
std::optional<QuoteNumber> parse_quote_number(std::string_view pattern, std::string_view text);

}  // namespace care
