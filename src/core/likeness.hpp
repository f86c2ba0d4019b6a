#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/audience.hpp"

namespace care {

/// Of what a question speaks, as many things are kept.
inline constexpr std::size_t kMostMatters = 24;

/// Whether it is a stem of what somebody typed, and so may hold a slip; else it is the name of a meaning.
inline bool is_typed(std::string_view word) { return !word.starts_with('='); }

/// Something that a question speaks of: the stem of a word, or the meaning of words that say the same ("=price").
struct Matter {
  std::string word;
  int weight = 0;     ///< how much it counts, in tenths of a usual word
  bool asks = false;  ///< it is what the question wants to know: the price, the time, the reason

  bool is_typed() const { return care::is_typed(word); }

  friend auto operator<=>(const Matter&, const Matter&) = default;
};

/// What a question says, without how it is said: what greets, thanks and asks politely is left out, as are articles
/// and pronouns, numbers, accents, capitals and endings. Sorted by word, each once; empty where nothing is left.
struct Sense {
  Language language = Language::it;
  std::vector<Matter> matters;

  int weight() const;
  friend auto operator<=>(const Sense&, const Sense&) = default;
};

/// Any text, of any length, in any bytes; only what it says at first counts of a very long one.
Sense sense_of(std::string_view question, Language language);

/// Beginnings of those of its words that say something, folded and each once, as a search of the full text wants them.
std::vector<std::string> beginnings_of(std::string_view question, Language language);

/// The language that its small words are of; nothing where they do not tell.
std::optional<Language> language_of(std::string_view question);

/// How much of what two questions say is the same: 0 to 100, of all that both say (Dice's coefficient by weight). Words
/// that are a slip of the fingers apart count as the same, a little less. It is 0 for two languages; where they ask
/// different things of their matter ("how much", "how long"); and where they share but one thing and it is less than
/// `kAlikeByOne` of what they say.
int likeness(const Sense& one, const Sense& other);

/// From here on two questions ask the same. Measured: tests/core/likeness_test.cpp.
inline constexpr int kAlike = 56;
inline constexpr int kAlikeByOne = 75;

}  // namespace care
