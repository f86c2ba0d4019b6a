#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace care {

/// A word of a text and where it stands, in bytes. Words are made of letters, digits and their marks, as the full text
/// of the log sees them (unicode61 of SQLite's FTS5).
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string folded;  ///< as it is compared: accents and case do not matter
};

std::vector<Word> words_in(std::string_view text);

/// What somebody looks for: every word must be there, wherever it stands, and the last may be a beginning.
class Search {
 public:
  /// Each text may hold several words.
  explicit Search(const std::vector<std::string>& texts);

  /// Whether it names no word at all: then it finds nothing.
  bool empty() const { return wanted_.empty(); }

  /// Whether the words are in these texts taken together.
  bool finds(const std::vector<std::string>& texts) const;

  /// One line of `text` around a word that is looked for, with "…" where more stands; nothing where none is in it.
  std::optional<std::string> excerpt(std::string_view text) const;

 private:
  bool wants(const std::string& word, std::size_t nth) const;

  std::vector<std::string> wanted_;
};

}  // namespace care
