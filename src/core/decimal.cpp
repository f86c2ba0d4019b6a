#include "core/decimal.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.hpp"

namespace care {
namespace {

constexpr std::size_t kGroup = 3;
constexpr std::string_view kMarks = "., '";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

/// The digits of "1268" or "1.268", of "1.26" and "0.268" nothing.
std::optional<std::string> whole_of(std::string_view text) {
  if (all_digits(text)) return std::string(text);
  const auto first = text.find_first_not_of("0123456789");
  if (first == 0 || first == std::string_view::npos || first > kGroup || text.front() == '0') return std::nullopt;
  const char mark = text[first];
  if (kMarks.find(mark) == std::string_view::npos) return std::nullopt;
  std::string digits(text.substr(0, first));
  for (const auto& group : split(text.substr(first + 1), mark)) {
    if (group.size() != kGroup || !all_digits(group)) return std::nullopt;
    digits += group;
  }
  return digits;
}

std::optional<Decimal> with_fraction_of(std::string_view text) {
  const auto at = text.find_last_of(".,");
  if (at == std::string_view::npos) return std::nullopt;
  const auto before = text.substr(0, at);
  const auto behind = text.substr(at + 1);
  // The mark of the fraction stands nowhere else.
  if (before.find(text[at]) != std::string_view::npos || !all_digits(behind)) return std::nullopt;
  auto whole = whole_of(before);
  if (!whole) return std::nullopt;
  return Decimal{std::move(*whole), std::string(behind)};
}

}  // namespace

DecimalReadings read_decimal(std::string_view text) {
  DecimalReadings readings;
  if (auto whole = whole_of(text)) readings.grouped = Decimal{std::move(*whole), {}};
  readings.fractional = with_fraction_of(text);
  return readings;
}

std::optional<std::int64_t> in_units(const Decimal& decimal, int digits, std::int64_t most) {
  constexpr std::int64_t kTen = 10;
  const auto places = static_cast<std::size_t>(digits);
  if (decimal.fraction.size() > places) return std::nullopt;
  const std::string all = decimal.whole + decimal.fraction + std::string(places - decimal.fraction.size(), '0');
  std::int64_t units = 0;
  for (const char c : all) {
    const int digit = c - '0';
    if (units > (most - digit) / kTen) return std::nullopt;
    units = units * kTen + digit;
  }
  return units;
}

std::string as_typed(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 6> kTypeset{
      {{"\u00A0", ' '}, {"\u202F", ' '}, {"\u2009", ' '}, {"\u2019", '\''}, {"\u2212", '-'}, {"\u2013", '-'}}};
  std::string typed;
  while (!text.empty()) {
    const auto* found =
        std::find_if(kTypeset.begin(), kTypeset.end(), [&](const auto& each) { return text.starts_with(each.first); });
    typed += found == kTypeset.end() ? text.front() : found->second;
    text.remove_prefix(found == kTypeset.end() ? 1 : found->first.size());
  }
  return std::string(trimmed(typed));
}

std::string in_groups(std::string digits, char mark) {
  for (std::size_t end = digits.size(); end > kGroup; end -= kGroup) digits.insert(end - kGroup, 1, mark);
  return digits;
}

std::string with_fraction(std::int64_t units, int digits, char mark, std::optional<char> group_mark) {
  const auto size = units < 0 ? ~static_cast<std::uint64_t>(units) + 1 : static_cast<std::uint64_t>(units);
  const auto places = static_cast<std::size_t>(digits);
  std::string text = std::to_string(size);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  std::string whole = text.substr(0, text.size() - places);
  if (group_mark) whole = in_groups(std::move(whole), *group_mark);
  return places == 0 ? whole : whole + mark + text.substr(text.size() - places);
}

}  // namespace care
