#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "care/audience.hpp"
#include "care/embedded_file.hpp"
#include "core/likeness/near_words.hpp"

namespace care {

/// Every file below core/likeness/lists, where they are explained.
std::span<const EmbeddedFile> embedded_word_lists();

/// What a word, or a few in a row, are known to say.
struct Meaning {
  enum class Kind { silent, asks, says };
  Kind kind = Kind::says;
  std::string name;  ///< "=price"; of what is silent empty
  bool is_light = false;
};

/// The words of questions in one language.
class Lexicon {
 public:
  /// Read from what is compiled in, when it is first asked for.
  static const Lexicon& of(Language language);

  /// A form that says nothing of the matter.
  bool is_silent(std::string_view folded) const { return silent_.contains(std::string(folded)); }

  /// By its stem, and where none is known so, by one that is a slip of the fingers away.
  const Meaning* by_stem(const std::string& stem) const;

  /// The longest row of folded words, two or three, that begins at this one, and how many they are.
  std::optional<std::pair<const Meaning*, std::size_t>> row_at(const std::vector<std::string>& folded,
                                                               std::size_t first) const;

 private:
  Lexicon(std::string_view file, Language language);
  void read(std::string_view line, Language language);

  std::vector<Meaning> meanings_;
  std::unordered_set<std::string> silent_;
  std::unordered_map<std::string, std::size_t> by_stem_, by_row_;
  NearWords near_;
};

}  // namespace care
