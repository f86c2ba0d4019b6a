#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/gate/reading.hpp"

namespace care::gate {

/// Whole names, read once and looked for in many texts.
class NameSet {
 public:
  NameSet() = default;
  explicit NameSet(const std::vector<std::string>& names);

  struct Hit {
    std::string_view name;
    std::size_t first;  ///< numbers of words
    std::size_t last;
  };

  /// Where they stand, in the order of the text: with all of their words, capital for capital, within a paragraph.
  std::vector<Hit> find(const std::vector<Word>& words) const;

 private:
  struct Piece {
    std::string folded;
    bool capital = false;
  };
  struct Name {
    std::string text;
    std::vector<Piece> pieces;
  };
  static bool stands_at(const std::vector<Word>& words, std::size_t first, const Name& name);

  std::vector<Name> names_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
};

}  // namespace care::gate
