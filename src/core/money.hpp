#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "care/audience.hpp"
#include "care/money.hpp"

namespace care {

/// By its code in ISO 4217, of any case. Throws Error(usage) with the nearest one where there is none such.
Currency currency_of(std::string_view code);

/// An amount as people in Italy and elsewhere write it: "1268.80", "1.268,80", "1,268.80", "1 268,80", "1'268.80", with
/// or without the currency's code or sign before or behind it, and a minus before it. Exact: more digits than the
/// currency has are Error(usage), and so is what can be read in two ways, "1.268" or "1,268" in a currency of two
/// digits (one thousand, or one and a bit?), naming both. In a currency of three digits both are one and a bit, in one
/// without any both are one thousand. In the plain form "1268.8" fewer digits will do. Another currency's code or sign
/// is Error(usage), and so is what is beyond 10^17 minor units.
Money parse_money(std::string_view text, const Currency& currency);

/// "2.5", "2,5", "1 000", at most three digits behind the point. "1.000" and "1,000" are read as 1 (a quantity has
/// three digits of its own); with both marks, "1.234,5", there is no doubt. May be negative. Throws Error(usage).
Quantity parse_quantity(std::string_view text);

/// "22%", "22 %", "9.975%", "22,5%"; the sign may be left out. At most three digits behind the point, never negative,
/// at most 1000 %. Throws Error(usage).
Rate parse_rate(std::string_view text);

/// For JSON and scripts: "1268.80", "-3.00", of the yen "1269".
std::string to_plain(Money amount, const Currency& currency);
std::string to_plain(Quantity quantity);  ///< "2.5", "1"
std::string to_plain(Rate rate);          ///< "22", "9.975"

/// As people write it there: "1.268,80 €", "€1,268.80"; of a currency without a sign of its own "1.268,80 CHF",
/// "CHF 1,268.80". The minus of English goes before the sign ("-€3.00"). Blanks inside are U+00A0.
std::string to_words(Money amount, const Currency& currency, Language language);
std::string to_words(Quantity quantity, Language language);  ///< "1.234,5", "1,234.5"
std::string to_words(Rate rate, Language language);          ///< "22 %" with U+00A0 in Italian, "22%" in English

/// A share of an amount, rounded half away from zero.
Money share(Money amount, Rate rate);

}  // namespace care
