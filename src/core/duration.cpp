#include "core/duration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "care/error.hpp"
#include "core/excerpt.hpp"
#include "core/text.hpp"

namespace care {
namespace {

constexpr Minutes kYear = std::chrono::hours{366 * 24};
constexpr int kMostDays = 100 * 366;
constexpr std::string_view kForms = "write it as 25m, 1h30 or 90 (minutes)";

/// Reads a text from the left. Blanks between parts do not count.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() {
    skip_blanks();
    return rest_.empty();
  }

  std::string_view digits() {
    return run([](char c) { return c >= '0' && c <= '9'; });
  }
  std::string_view letters() {
    return run([](char c) { return c >= 'a' && c <= 'z'; });
  }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

 private:
  void skip_blanks() {
    while (take(' ')) {
    }
  }

  template <class Test>
  std::string_view run(Test test) {
    skip_blanks();
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), test);
    const auto length = static_cast<std::size_t>(end - rest_.begin());
    const std::string_view found = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return found;
  }

  std::string_view rest_;
};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_hours(std::string_view word) {
  return is_one_of(word, std::array<std::string_view, 7>{"h", "hr", "hrs", "hour", "hours", "ora", "ore"});
}

bool is_minutes(std::string_view word) {
  return is_one_of(word, std::array<std::string_view, 7>{"m", "min", "mins", "minute", "minutes", "minuto", "minuti"});
}

/// Nothing for an empty text; what is too large for any use stays too large.
std::optional<long> number(std::string_view digits) {
  constexpr std::size_t kMostDigits = 9;
  if (digits.empty()) return std::nullopt;
  if (digits.size() > kMostDigits) return 999'999'999;
  long value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// 60 × 0.digits, rounded: the minutes in a part of an hour.
long minutes_of_fraction(std::string_view digits) {
  long scale = 1;
  for (std::size_t i = 0; i < digits.size(); ++i) scale *= 10;
  return (number(digits).value_or(0) * 60 + scale / 2) / scale;
}

/// The minutes behind the hours: "30", "30m" or nothing.
std::optional<long> minutes_behind(Scanner& scanner) {
  if (scanner.at_end()) return 0;
  const auto minutes = number(scanner.digits());
  if (!minutes || *minutes > 59) return std::nullopt;
  const std::string_view unit = scanner.letters();
  if (!unit.empty() && !is_minutes(unit)) return std::nullopt;
  return minutes;
}

std::optional<long> total_minutes(Scanner& scanner) {
  constexpr std::size_t kMostFraction = 6;
  const auto whole = number(scanner.digits());
  if (!whole) return std::nullopt;
  if (scanner.take(':')) {
    const std::string_view minutes = scanner.digits();
    if (minutes.size() != 2 || *number(minutes) > 59) return std::nullopt;
    return *whole * 60 + *number(minutes);
  }
  if (scanner.take('.') || scanner.take(',')) {
    const std::string_view fraction = scanner.digits();
    if (fraction.empty() || fraction.size() > kMostFraction || !is_hours(scanner.letters())) return std::nullopt;
    return *whole * 60 + minutes_of_fraction(fraction);
  }
  const std::string_view unit = scanner.letters();
  if (unit.empty() || is_minutes(unit)) return whole;
  if (!is_hours(unit)) return std::nullopt;
  const auto minutes = minutes_behind(scanner);
  if (!minutes) return std::nullopt;
  return *whole * 60 + *minutes;
}

std::string lower(std::string_view text) {
  std::string result(trimmed(text));
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

}  // namespace

Minutes parse_duration(std::string_view text) {
  const std::string cleaned = lower(text);
  if (cleaned.empty()) throw usage_error("a duration is missing", std::string(kForms));
  if (cleaned.front() == '-') {
    throw usage_error(fmt::format("the duration '{}' is negative", excerpt(text)), std::string(kForms));
  }
  Scanner scanner(cleaned);
  const auto minutes = total_minutes(scanner);
  if (!minutes || !scanner.at_end()) {
    throw usage_error(fmt::format("'{}' is not a duration in whole minutes", excerpt(text)), std::string(kForms));
  }
  if (Minutes{*minutes} > kYear) {
    throw usage_error(fmt::format("the duration '{}' is longer than a year", excerpt(text)), std::string(kForms));
  }
  return Minutes{*minutes};
}

std::string to_text(Minutes minutes) {
  const char* sign = minutes.count() < 0 ? "-" : "";
  const auto whole = minutes.count() < 0 ? -minutes.count() : minutes.count();
  if (whole < 60) return fmt::format("{}{} min", sign, whole);
  if (whole % 60 == 0) return fmt::format("{}{} h", sign, whole / 60);
  return fmt::format("{}{} h {:02}", sign, whole / 60, whole % 60);
}

int parse_days(std::string_view text) {
  const std::string cleaned = lower(text);
  Scanner scanner(cleaned);
  const auto count = number(scanner.digits());
  const std::string_view unit = scanner.letters();
  const bool days = is_one_of(unit, std::array<std::string_view, 5>{"d", "day", "days", "giorno", "giorni"});
  const bool weeks = is_one_of(unit, std::array<std::string_view, 5>{"w", "week", "weeks", "settimana", "settimane"});
  if (!count || (!days && !weeks) || !scanner.at_end()) {
    throw usage_error(fmt::format("'{}' is not a number of days", excerpt(text)), "write it as 30d or 2w");
  }
  const long total = *count * (weeks ? 7 : 1);
  if (total > kMostDays) {
    throw usage_error(fmt::format("'{}' is longer than a hundred years", excerpt(text)), "write it as 30d or 2w");
  }
  return static_cast<int>(total);
}

int parse_signed_days(std::string_view text) {
  const std::string_view cleaned = trimmed(text);
  if (cleaned.starts_with('-')) return -parse_days(cleaned.substr(1));
  return parse_days(cleaned.starts_with('+') ? cleaned.substr(1) : cleaned);
}

}  // namespace care
