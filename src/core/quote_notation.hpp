#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "care/quote.hpp"

namespace care {

/// Reads a day in words; throws Error(usage).
using ReadDay = std::function<Date(const std::string&)>;

/// A line as it is typed: "TEXT; QTY [UNIT]; PRICE[; VAT%][; -DISC%]", or "TEXT; PRICE" of one piece. A semicolon of
/// the text itself is written "\;". Throws Error(usage) that names the part which cannot be read.
QuoteLine parse_line(std::string_view text, const Currency& currency);
std::string to_plain(const QuoteLine& line, const Currency& currency);

/// "10%" or an amount. "0" is none.
Discount parse_discount(std::string_view text, const Currency& currency);
std::string to_plain(const Discount& discount, const Currency& currency);

/// A share, an amount, or "rest".
Part parse_part(std::string_view text, const Currency& currency);
std::string to_plain(const Part& part, const Currency& currency);

/// "LABEL; SHARE|AMOUNT|rest; WHEN"; the label may be left out.
Instalment parse_instalment(std::string_view text, const Currency& currency, const ReadDay& read_day);
std::string to_plain(const Instalment& instalment, const Currency& currency);

/// "NAME; UNIT; BASELINE; TARGET"; all but the name may be missing.
Metric parse_metric(std::string_view text);
std::string to_plain(const Metric& metric);

}  // namespace care
