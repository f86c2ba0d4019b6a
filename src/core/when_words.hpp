#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The words of dates in English and Italian, all folded (no capitals, no accents).
namespace care::when {

/// 1 to 12.
std::optional<unsigned> month_of(std::string_view word);

/// Monday is 0.
std::optional<int> weekday_of(std::string_view word);

/// Days from today: "tomorrow" is 1.
std::optional<int> relative_day_of(std::string_view word);

/// "a" and "one" to "twelve".
std::optional<int> number_of(std::string_view word);

enum class Unit { minute, hour, day, business_day, week, month, quarter, year };

/// "m" is none: month or minute.
std::optional<Unit> unit_of(std::string_view word);

enum class Adjective { next, last, current };
std::optional<Adjective> adjective_of(std::string_view word);

bool is_now(std::string_view word);
bool is_tonight(std::string_view word);
bool is_noon(std::string_view word);
bool is_ago(std::string_view word);
bool is_before_a_span(std::string_view word);  ///< "in", "tra"
bool is_before_a_time(std::string_view word);  ///< "at", "alle", "ore"
bool is_before_a_day(std::string_view word);   ///< "on", "entro", "il": may be left out
bool is_of(std::string_view word);             ///< "of", "di", between a day and its month

/// Words that only join others: "at", "in", "next", "of".
bool is_grammar(std::string_view word);

/// A word that people use for times and that names none that could be kept.
struct Vague {
  std::string_view why;
  std::string_view hint;
};
std::optional<Vague> vague_of(std::string_view word);

/// Said in several words, and the words that are read in their place. The longest come first.
struct Alias {
  std::string_view said;
  std::string_view meant;
};
std::span<const Alias> aliases();

/// All of the above that a misspelled word may have meant.
std::vector<std::string> known_words();

}  // namespace care::when
