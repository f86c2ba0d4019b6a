#include "core/gate/spoken_language.hpp"

#include <algorithm>
#include <iterator>

#include "core/gate/reading.hpp"

namespace care::gate {
namespace {

// Words that the other language does not have, or seldom: no "a", "in", "come", "me".
constexpr std::string_view kItalian[] = {"che",   "di",  "il",   "la",  "per",    "non",    "del",    "della", "un",
                                         "una",   "con", "le",   "gli", "sono",   "anche",  "ho",     "ha",    "e",
                                         "da",    "al",  "alla", "piu", "questa", "questo", "nel",    "se",    "mi",
                                         "entro", "dal", "lo",   "ci",  "ma",     "si",     "grazie", "sul",   "dei"};
constexpr std::string_view kEnglish[] = {"the",  "of", "and", "to",    "is",     "you",    "for",  "that", "with",
                                         "your", "it", "on",  "are",   "we",     "this",   "have", "be",   "from",
                                         "will", "i",  "my",  "not",   "as",     "at",     "by",   "or",   "can",
                                         "was",  "if", "but", "thank", "thanks", "please", "our",  "has",  "they"};

constexpr std::size_t kEnough = 2;

template <std::size_t N>
std::size_t count(const std::vector<Word>& words, const std::string_view (&known)[N]) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const Word& word) {
    return std::find(std::begin(known), std::end(known), word.folded) != std::end(known);
  }));
}

}  // namespace

std::optional<Language> spoken_language(std::string_view text) {
  const Reading reading(text);
  const auto italian = count(reading.words(), kItalian);
  const auto english = count(reading.words(), kEnglish);
  if (std::max(italian, english) < kEnough || italian == english) return std::nullopt;
  return italian > english ? Language::it : Language::en;
}

}  // namespace care::gate
