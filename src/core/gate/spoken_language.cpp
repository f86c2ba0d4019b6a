#include "core/gate/spoken_language.hpp"

#include <algorithm>
#include <set>

#include "core/gate/reading.hpp"

namespace care::gate {
namespace {

/// Words that the other language does not have, or seldom: no "a", "in", "come", "me".
const std::set<std::string_view>& common_words(Language language) {
  static const std::set<std::string_view> italian{
      "che", "di",   "il",    "la",    "per", "non", "del", "della", "un",   "una",    "con",    "le",
      "gli", "sono", "anche", "ho",    "ha",  "e",   "da",  "al",    "alla", "piu",    "questa", "questo",
      "nel", "se",   "mi",    "entro", "dal", "lo",  "ci",  "ma",    "si",   "grazie", "sul",    "dei"};
  static const std::set<std::string_view> english{
      "the", "of", "and",  "to",   "is", "you",  "for",   "that",   "with",   "your", "it",  "on",
      "are", "we", "this", "have", "be", "from", "will",  "i",      "my",     "not",  "as",  "at",
      "by",  "or", "can",  "was",  "if", "but",  "thank", "thanks", "please", "our",  "has", "they"};
  return language == Language::it ? italian : english;
}

constexpr std::size_t kEnough = 2;

std::size_t count(const std::vector<Word>& words, const std::set<std::string_view>& known) {
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [&](const Word& word) { return known.contains(word.folded); }));
}

}  // namespace

std::optional<Language> spoken_language(std::string_view text) { return spoken_language(Reading(text)); }

std::optional<Language> spoken_language(const Reading& reading) {
  const auto italian = count(reading.words(), common_words(Language::it));
  const auto english = count(reading.words(), common_words(Language::en));
  if (std::max(italian, english) < kEnough || italian == english) return std::nullopt;
  return italian > english ? Language::it : Language::en;
}

}  // namespace care::gate
