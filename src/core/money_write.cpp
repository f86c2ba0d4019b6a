#include <fmt/format.h>

#include "core/currencies.hpp"
#include "core/decimal.hpp"
#include "core/money.hpp"
#include "core/rounding.hpp"

namespace care {
namespace {

constexpr std::string_view kFirmBlank = "\u00A0";
constexpr int kThousandths = 3;
constexpr std::int64_t kWhole = 100'000;  // a hundred percent

std::string_view minus(std::int64_t value) { return value < 0 ? "-" : ""; }

struct Marks {
  char fraction;
  char group;
};

Marks marks_of(Language language) { return language == Language::it ? Marks{',', '.'} : Marks{'.', ','}; }

/// "2.500" as "2.5", "1.000" as "1".
std::string without_end_zeros(std::string text) {
  while (text.ends_with('0')) text.pop_back();
  if (!text.empty() && (text.back() == '.' || text.back() == ',')) text.pop_back();
  return text;
}

std::string plain(std::int64_t thousandths) {
  return fmt::format("{}{}", minus(thousandths), without_end_zeros(with_fraction(thousandths, kThousandths, '.')));
}

std::string words(std::int64_t thousandths, Language language) {
  const auto [fraction, group] = marks_of(language);
  return fmt::format("{}{}", minus(thousandths),
                     without_end_zeros(with_fraction(thousandths, kThousandths, fraction, group)));
}

}  // namespace

std::string to_plain(Money amount, const Currency& currency) {
  return fmt::format("{}{}", minus(amount.minor), with_fraction(amount.minor, currency.digits, '.'));
}

std::string to_plain(Quantity quantity) { return plain(quantity.thousandths); }

std::string to_plain(Rate rate) { return plain(rate.thousandths); }

std::string to_words(Money amount, const Currency& currency, Language language) {
  const auto [fraction, group] = marks_of(language);
  const auto number = with_fraction(amount.minor, currency.digits, fraction, group);
  const auto sign = sign_of(currency);
  const auto name = sign.empty() ? std::string_view(currency.code) : sign;
  if (language == Language::it) return fmt::format("{}{}{}{}", minus(amount.minor), number, kFirmBlank, name);
  return fmt::format("{}{}{}{}", minus(amount.minor), name, sign.empty() ? kFirmBlank : "", number);
}

std::string to_words(Quantity quantity, Language language) { return words(quantity.thousandths, language); }

std::string to_words(Rate rate, Language language) {
  return fmt::format("{}{}%", words(rate.thousandths, language), language == Language::it ? kFirmBlank : "");
}

Money share(Money amount, Rate rate) { return {multiply_divide(amount.minor, rate.thousandths, kWhole)}; }

}  // namespace care
