#include <fmt/format.h>

#include "care/error.hpp"
#include "core/currencies.hpp"
#include "core/decimal.hpp"
#include "core/excerpt.hpp"
#include "core/money.hpp"
#include "core/text.hpp"

namespace care {
namespace {

/// Beyond all uses, and a hundred of them still add up to less than what fits.
constexpr std::int64_t kMostMinor = 100'000'000'000'000'000;
constexpr std::int64_t kMostThousandths = 1'000'000'000'000'000;
constexpr int kThousandths = 3;

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text = trimmed(text.substr(what.size()));
  return true;
}

bool take_end(std::string_view& text, std::string_view what) {
  if (!text.ends_with(what)) return false;
  text = trimmed(text.substr(0, text.size() - what.size()));
  return true;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view letters_before(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_letter(text[size])) ++size;
  return text.substr(0, size);
}

std::string_view letters_behind(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_letter(text[text.size() - size - 1])) ++size;
  return text.substr(text.size() - size);
}

/// An amount on its way from a text to a number.
class AmountReader {
 public:
  AmountReader(std::string_view text, const Currency& currency)
      : said_(text), typed_(as_typed(text)), rest_(typed_), currency_(currency) {}

  Money read() {
    if (rest_.empty()) throw usage_error("an amount is missing", form());
    if (rest_.find_first_of("0123456789") == std::string_view::npos) throw unreadable();
    bool negative = take(rest_, "-");
    take_currency_before();
    negative = (!negative && take(rest_, "-")) || negative;
    take_currency_behind();
    const auto minor = minor_of(read_decimal(rest_));
    return {negative ? -minor : minor};
  }

 private:
  void take_currency_before() {
    if (const auto code = letters_before(rest_); !code.empty()) {
      check(code);
      take(rest_, code);
      return;
    }
    for (const auto& each : currency_signs()) {
      if (take(rest_, each.sign)) return check(each.code);
    }
  }

  void take_currency_behind() {
    if (const auto code = letters_behind(rest_); !code.empty()) {
      check(code);
      take_end(rest_, code);
      return;
    }
    for (const auto& each : currency_signs()) {
      if (take_end(rest_, each.sign)) return check(each.code);
    }
  }

  void check(std::string_view code) {
    if (named_ || code.size() != currency_.code.size()) throw unreadable();
    named_ = true;
    const Currency said = currency_of(code);
    if (said == currency_) return;
    throw usage_error(fmt::format("'{}' is in {}, not in {}", excerpt(said_), said.code, currency_.code), form());
  }

  /// Of two readings the one that has just the digits of the currency is meant; else neither is certain.
  std::int64_t minor_of(const DecimalReadings& readings) const {
    if (!readings.grouped && !readings.fractional) throw unreadable();
    if (!readings.fractional) return minor_of(*readings.grouped);
    const auto digits = static_cast<int>(readings.fractional->fraction.size());
    if (!readings.grouped || digits == currency_.digits) return minor_of(*readings.fractional);
    if (currency_.digits == 0) return minor_of(*readings.grouped);
    throw ambiguous(readings);
  }

  std::int64_t minor_of(const Decimal& number) const {
    if (static_cast<int>(number.fraction.size()) > currency_.digits) throw too_fine();
    const auto minor = in_units(number, currency_.digits, kMostMinor);
    if (!minor) throw usage_error(fmt::format("the amount '{}' is too large", excerpt(said_)), form());
    return *minor;
  }

  Error unreadable() const { return usage_error(fmt::format("'{}' is not an amount", excerpt(said_)), form()); }

  Error too_fine() const {
    const auto has = currency_.digits == 0 ? std::string("no smaller unit")
                                           : fmt::format("{} digits behind the point", currency_.digits);
    return usage_error(fmt::format("'{}' is no whole amount: {} has {}", excerpt(said_), currency_.code, has), form());
  }

  Error ambiguous(const DecimalReadings& readings) const {
    const auto& whole = readings.grouped->whole;
    const auto& small = *readings.fractional;
    return usage_error(
        fmt::format("'{}' can be read as {} or as {}.{}", excerpt(said_), whole, small.whole, small.fraction),
        fmt::format("write {}, or {} digits behind the point",
                    with_fraction(minor_of(*readings.grouped), currency_.digits, '.'), currency_.digits));
  }

  std::string form() const {
    constexpr std::int64_t kExample = 1268;
    std::int64_t minor = kExample;
    for (int i = 0; i < currency_.digits; ++i) minor *= 10;
    return fmt::format("write it as {}", with_fraction(minor, currency_.digits, '.'));
  }

  std::string_view said_;
  std::string typed_;
  std::string_view rest_;
  const Currency& currency_;
  bool named_ = false;
};

/// A number with three digits of its own behind the point, so that "1.000" is one.
std::int64_t thousandths_of(std::string_view text, std::string_view said, std::string_view what,
                            std::string_view example) {
  const auto readings = read_decimal(text);
  const auto hint = fmt::format("write it as {}", example);
  if (!readings.grouped && !readings.fractional) {
    throw usage_error(fmt::format("'{}' is not a {}", excerpt(said), what), hint);
  }
  const auto& number = readings.fractional ? *readings.fractional : *readings.grouped;
  if (number.fraction.size() > kThousandths) {
    throw usage_error(fmt::format("'{}' has more than three digits behind the point", excerpt(said)), hint);
  }
  const auto thousandths = in_units(number, kThousandths, kMostThousandths);
  if (!thousandths) throw usage_error(fmt::format("the {} '{}' is too large", what, excerpt(said)), hint);
  return *thousandths;
}

}  // namespace

Money parse_money(std::string_view text, const Currency& currency) { return AmountReader(text, currency).read(); }

Quantity parse_quantity(std::string_view text) {
  const std::string typed = as_typed(text);
  std::string_view rest = typed;
  const bool negative = take(rest, "-");
  const auto thousandths = thousandths_of(rest, text, "quantity", "2.5");
  return {negative ? -thousandths : thousandths};
}

Rate parse_rate(std::string_view text) {
  constexpr std::int64_t kMost = 1'000'000;  // a thousand percent
  const std::string typed = as_typed(text);
  std::string_view rest = typed;
  take_end(rest, "%");
  const Rate rate{thousandths_of(rest, text, "percentage", "22%")};
  if (rate.thousandths > kMost) {
    throw usage_error(fmt::format("the percentage '{}' is too large", excerpt(text)), "write it as 22%");
  }
  return rate;
}

}  // namespace care
