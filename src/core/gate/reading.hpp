#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace care::gate {

/// A word of what the writer says. Apostrophes and hyphens part words: "l'IVA" is two, "don't" is two.
struct Word {
  std::string_view text;  ///< as it stands
  std::string folded;     ///< lower case, without accents
  std::string gap;        ///< what stands between the word before and this one, addresses left out
  std::size_t at = 0;     ///< in bytes
  std::size_t line = 0;   ///< its number, from 0
  std::size_t sentence = 0;
  bool first = false;     ///< of its sentence
  bool capital = false;   ///< its first letter is a capital
  bool capitals = false;  ///< all of its letters are, and it has at least two

  std::size_t end() const { return at + text.size(); }
};

struct Line {
  std::string_view text;   ///< without its break
  std::size_t at = 0;      ///< in bytes
  bool quoted = false;     ///< someone else's words: "> …"
  bool signature = false;  ///< behind the mark of a signature, the mark included
};

/// A place as an editor counts it: from 1, columns in letters.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// A text taken apart once, for all rules.
class Reading {
 public:
  explicit Reading(std::string_view text);

  std::string_view text() const { return text_; }
  const std::vector<Line>& lines() const { return lines_; }
  const std::vector<Word>& words() const { return words_; }
  /// The line where the letter itself begins: behind lines of a header and blank ones. lines().size() where none is.
  std::size_t first_body_line() const { return first_body_line_; }

  Place place(std::size_t at) const;
  /// The text from the first word to the last one, in one line.
  std::string between(const Word& first, const Word& last) const;

 private:
  void split_lines();
  void find_body();
  void read_words();
  void count_letters();
  std::size_t letters_before(std::size_t at) const;

  std::string_view text_;
  std::vector<Line> lines_;
  std::vector<Word> words_;
  std::vector<std::size_t> letters_;  ///< before each block of bytes, so that a place is found at once
  std::size_t first_body_line_ = 0;
};

/// The words of a short text, such as a name, folded.
std::vector<std::string> words_of(std::string_view text);

}  // namespace care::gate
