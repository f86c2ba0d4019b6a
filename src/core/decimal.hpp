#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace care {

/// A number as it was written, with its digits as they stand: "1.268,80" is 1268 and 80.
struct Decimal {
  std::string whole;
  std::string fraction;
};

/// The ways in which people may have meant a number, each only where the text can be read so.
struct DecimalReadings {
  std::optional<Decimal> grouped;     ///< every mark stands between thousands, or there is none: "1.268" is 1268
  std::optional<Decimal> fractional;  ///< the last mark, a point or a comma, begins the fraction: "1.268" is 1 and 268
};

/// Reads digits with marks between thousands (a point, a comma, a blank or an apostrophe, one kind throughout) and a
/// point or a comma before the fraction. No sign, nothing before or behind it.
DecimalReadings read_decimal(std::string_view text);

/// The number in units of which 10^`digits` make one; nothing where the fraction has more digits, or it is beyond
/// `most` units.
std::optional<std::int64_t> in_units(const Decimal& decimal, int digits, std::int64_t most);

/// With the blanks and the apostrophe, dash and the like that typesetters use made those of the keyboard, and without
/// blanks at both ends.
std::string as_typed(std::string_view text);

/// Digits in groups of three: "1268" as "1.268".
std::string in_groups(std::string digits, char mark);

/// So many units, of which 10^`digits` make one, with all digits and the mark before the fraction; the sign is left
/// out.
std::string with_fraction(std::int64_t units, int digits, char mark, std::optional<char> group_mark = std::nullopt);

}  // namespace care
