#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/office_hours.hpp"

namespace care::config {

/// What a text of the configuration has to look like: whether it does, and how to say what would be right.
struct Shape {
  bool (*matches)(std::string_view text);
  const char* expected;
  bool needed = false;                                    ///< an empty text will not do, though it is "not set"
  std::string (*meant)(std::string_view text) = nullptr;  ///< the right word nearest to a wrong one, if any
};

extern const Shape kAnyText;
extern const Shape kSpan;             ///< "30d", "8h", "5bd", "-3d"
extern const Shape kFigure;           ///< the same, and "vip:14d"
extern const Shape kOfficeSpan;       ///< "8h", "30min", "2bd": none of months or years, nor one before
extern const Shape kPercent;          ///< "30%"
extern const Shape kPercentOrNone;    ///< "22%", "none"
extern const Shape kAmount;           ///< "300.00"; read in `me.currency` once all is read (config/whole.hpp)
extern const Shape kPercentOrAmount;  ///< "30%", "300.00"
extern const Shape kQuoteNumber;      ///< "{year}-{counter:3}"
extern const Shape kEmail;
extern const Shape kMailbox;   ///< "Anna Rossi <anna@example.it>"
extern const Shape kZone;      ///< known to the system's data
extern const Shape kDay;       ///< "2026-12-24"
extern const Shape kDays;      ///< a day or "2026-08-10..2026-08-23"
extern const Shape kHolidays;  ///< "it", "none", days, "12-07" or a file .ics
extern const Shape kPatron;    ///< "12-07", or a town whose saint is known
extern const Shape kCurrency;  ///< of ISO 4217, in capital letters
extern const Shape kHalfYear;  ///< "2026H2"

/// Reads "09:00-13:00", to 24:00 at most; nothing where it is none or ends before it begins.
std::optional<OpenRange> parse_range(std::string_view text);
std::string to_text(OpenRange range);

}  // namespace care::config
