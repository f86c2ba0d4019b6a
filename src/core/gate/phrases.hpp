#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/gate/reading.hpp"

namespace care::gate {

/// Words in a row, as the lists write them:
///   detto/scritto  either
///   già?           there or not
///   ..             up to three words
///   preventivin*   any word with this beginning; *erai: with this end
///   bozza~         with any ending of the plural or the gender, Italian where the word ends in a vowel, else English
///   SAL            capitals in the list: only in capitals ("SAL", "SALs")
/// Accents, kinds of apostrophe, hyphens and, but for capitals in the list, case do not matter.
class Phrase {
 public:
  explicit Phrase(std::string_view pattern);

  /// Where the phrase begins at this word: the number of the last word of the longest match, within one sentence.
  std::optional<std::size_t> match(const std::vector<Word>& words, std::size_t first) const;

  /// The words that it can begin with, folded, or the first letters of them with "*" behind; none where these cannot be
  /// listed.
  std::vector<std::string> beginnings() const;

 private:
  struct Form {
    enum class Fit { whole, beginning, end, capitals } fit = Fit::whole;
    std::string text;
    bool fits(const Word& word) const;
  };
  struct Element {
    std::vector<Form> forms;  ///< none: a gap of up to three words
    bool optional = false;
  };
  void add(std::string_view piece);
  static void add_forms(Element& element, std::string_view form);
  std::optional<std::size_t> match_from(std::size_t element, const std::vector<Word>& words, std::size_t at,
                                        std::size_t sentence) const;

  std::vector<Element> elements_;
};

/// Where an entry of a list was found.
struct Hit {
  std::size_t entry;
  std::size_t first;  ///< numbers of words
  std::size_t last;
};

/// Many phrases, looked for at once.
class PhraseSet {
 public:
  /// `patterns` are parted by commas and all stand for the same entry.
  void add(std::string_view patterns, std::size_t entry);

  /// In the order of the text. Where several begin at a word the longest counts, and none begins within another.
  std::vector<Hit> find(const std::vector<Word>& words) const;

 private:
  struct Known {
    Phrase phrase;
    std::size_t entry;
  };
  std::optional<Hit> longest_at(std::size_t first, const std::vector<Word>& words) const;

  std::vector<Known> phrases_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_beginning_;
  std::vector<std::size_t> others_;  ///< whose beginnings cannot be listed
};

}  // namespace care::gate
