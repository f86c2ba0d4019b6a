#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "care/error.hpp"
#include "core/excerpt.hpp"
#include "core/recurrence.hpp"
#include "core/text.hpp"
#include "core/when_words.hpp"

namespace care {
namespace {

constexpr std::size_t kLongest = 2000;
constexpr int kMostCount = 9999;
constexpr unsigned kMondayToFriday = 0b0011111;
constexpr unsigned kWeekend = 0b1100000;
constexpr const char* kExample = "say it as in 1w, 2mo, weekday, mon,thu or FREQ=MONTHLY;BYDAY=2TU";

struct SpanWord {
  std::string_view word;
  Span span;
};
constexpr SpanWord kSpans[] = {{"daily", {1, Span::Unit::day}},        {"weekly", {1, Span::Unit::week}},
                               {"settimanale", {1, Span::Unit::week}}, {"fortnight", {2, Span::Unit::week}},
                               {"fortnightly", {2, Span::Unit::week}}, {"monthly", {1, Span::Unit::month}},
                               {"mensile", {1, Span::Unit::month}},    {"bimestre", {2, Span::Unit::month}},
                               {"quarterly", {3, Span::Unit::month}},  {"trimestrale", {3, Span::Unit::month}},
                               {"semestre", {6, Span::Unit::month}},   {"semestrale", {6, Span::Unit::month}},
                               {"yearly", {1, Span::Unit::year}},      {"annual", {1, Span::Unit::year}},
                               {"annually", {1, Span::Unit::year}},    {"annuale", {1, Span::Unit::year}}};

struct WeekdaysWord {
  std::string_view word;
  unsigned days;
};
constexpr WeekdaysWord kWeekdays[] = {{"weekday", kMondayToFriday},
                                      {"weekdays", kMondayToFriday},
                                      {"workday", kMondayToFriday},
                                      {"workdays", kMondayToFriday},
                                      {"working day", kMondayToFriday},
                                      {"business day", kMondayToFriday},
                                      {"feriale", kMondayToFriday},
                                      {"feriali", kMondayToFriday},
                                      {"giorno feriale", kMondayToFriday},
                                      {"giorni feriali", kMondayToFriday},
                                      {"giorno lavorativo", kMondayToFriday},
                                      {"weekend", kWeekend},
                                      {"weekends", kWeekend}};

constexpr std::array<std::string_view, 7> kShortNames = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

using Words = std::vector<std::string>;

/// Words and numbers, folded; blanks and commas only part them, and "every" in front is left out.
Words words_of(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  Words words;
  char before = ' ';
  for (const char c : folded(text)) {
    const bool parts = c == ' ' || c == ',' || c == '\t';
    if (!parts) {
      const bool begins = before == ' ' || is_digit(c) != is_digit(before);
      if (begins) words.emplace_back();
      words.back() += c;
    }
    before = parts ? ' ' : c;
  }
  const bool has_every = !words.empty() && (words[0] == "every" || words[0] == "each" || words[0] == "ogni");
  if (has_every) words.erase(words.begin());
  return words;
}

[[noreturn]] void refuse(std::string_view text, std::string_view why, std::string hint) {
  throw usage_error(fmt::format("'{}' {}", excerpt(text), why), std::move(hint));
}

/// Digits, or a word for a number; what is too large for any use stays too large.
std::optional<int> number_of(const std::string& word) {
  constexpr std::size_t kMostDigits = 6;
  const bool digits = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return when::number_of(word);
  return word.size() > kMostDigits ? kMostCount + 1 : std::stoi(word);
}

/// What a unit of dates in words is here. `text` is all that was said.
Recurrence every(int count, when::Unit unit, std::string_view text) {
  switch (unit) {
    case when::Unit::day:
      return {Span{count, Span::Unit::day}};
    case when::Unit::week:
      return {Span{count, Span::Unit::week}};
    case when::Unit::month:
      return {Span{count, Span::Unit::month}};
    case when::Unit::quarter:
      return {Span{count * 3, Span::Unit::month}};
    case when::Unit::year:
      return {Span{count, Span::Unit::year}};
    case when::Unit::business_day:
      if (count == 1) return {Weekdays{kMondayToFriday}};
      refuse(text, "counts working days, which recurrences do not", "say 'weekday' for each of them, or days: 3d, 1w");
    case when::Unit::minute:
    case when::Unit::hour:
      break;
  }
  refuse(text, "is less than a day: reminders come back on days", "say it as in 1d");
}

std::optional<Recurrence> span_of(const Words& words, std::string_view text) {
  const bool counted = words.size() == 2;
  if (words.empty() || words.size() > 2) return std::nullopt;
  const auto count = counted ? number_of(words[0]) : std::optional(1);
  if (!count) return std::nullopt;
  if (words.back() == "m") {
    refuse(text, "can be months or minutes", fmt::format("{}mo for months", *count));
  }
  const auto unit = when::unit_of(words.back());
  if (!unit) return std::nullopt;
  if (*count < 1 || *count > kMostCount) refuse(text, fmt::format("is not from 1 to {}", kMostCount), kExample);
  return every(*count, *unit, text);
}

std::optional<Recurrence> named(const Words& words) {
  const std::string said = fmt::format("{}", fmt::join(words, " "));
  for (const auto& each : kSpans) {
    if (each.word == said) return Recurrence{each.span};
  }
  for (const auto& each : kWeekdays) {
    if (each.word == said) return Recurrence{Weekdays{each.days}};
  }
  return std::nullopt;
}

/// "mon thu", "mon and thu".
std::optional<Recurrence> weekdays_of(const Words& words) {
  Weekdays weekdays;
  for (const auto& word : words) {
    const auto day = when::weekday_of(word);
    if (day) weekdays.days |= 1U << static_cast<unsigned>(*day);
    if (!day && word != "and" && word != "e") return std::nullopt;
  }
  if (weekdays.days == 0) return std::nullopt;
  return Recurrence{weekdays};
}

[[noreturn]] void refuse_words(std::string_view text, const Words& words) {
  std::vector<std::string> known = when::known_words();
  for (const auto& each : kSpans) known.emplace_back(each.word);
  for (const auto& each : kWeekdays) known.emplace_back(each.word);
  // Dates and months are known there too, but do not come back.
  std::erase_if(
      known, [](const std::string& word) { return !when::unit_of(word) && !when::weekday_of(word) && !named({word}); });
  for (const auto& word : words) {
    const std::string meant = word.size() < 3 ? "" : nearest(word, known);
    if (!meant.empty() && meant != word) refuse(text, "is not a recurrence", did_you_mean(meant));
  }
  refuse(text, "is not a recurrence", kExample);
}

bool is_rule(std::string_view text) { return text.find('=') != std::string_view::npos; }

std::string text_of(Span span) {
  constexpr std::array<std::string_view, 4> kUnits = {"d", "w", "mo", "y"};
  return fmt::format("{}{}", span.count, kUnits[static_cast<std::size_t>(span.unit)]);
}

std::string text_of(Weekdays weekdays) {
  if (weekdays.days == kMondayToFriday) return "weekday";
  std::vector<std::string_view> names;
  for (std::size_t day = 0; day < kShortNames.size(); ++day) {
    if ((weekdays.days >> day & 1U) != 0) names.push_back(kShortNames[day]);
  }
  return fmt::format("{}", fmt::join(names, ","));
}

}  // namespace

Recurrence parse_recurrence(const std::string& text) {
  if (text.size() > kLongest) refuse(text, "is too long for a recurrence", kExample);
  if (is_rule(text)) return {parse_rrule(text)};
  const Words words = words_of(text);
  if (words.empty()) throw usage_error("the recurrence is missing", kExample);
  if (auto found = named(words)) return *found;
  if (auto found = span_of(words, text)) return *found;
  if (auto found = weekdays_of(words)) return *found;
  refuse_words(text, words);
}

std::string to_text(const Recurrence& recurrence) {
  if (const auto* span = std::get_if<Span>(&recurrence.form)) return text_of(*span);
  if (const auto* weekdays = std::get_if<Weekdays>(&recurrence.form)) return text_of(*weekdays);
  return to_text(std::get<Rrule>(recurrence.form));
}

}  // namespace care
