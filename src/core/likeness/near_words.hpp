#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace care {

/// Words that are a slip of the fingers apart: one letter more, less or other, or two neighbours swapped. Short words
/// are near to none but themselves, for there each letter tells ("logo" is no "luogo").
///
/// Each word is kept under itself and under what it is without one of its letters, so that looking one up takes as long
/// among ten words as among a hundred thousand.
class NearWords {
 public:
  static constexpr std::size_t kShortest = 5;

  void add(std::string_view word, std::size_t id);

  /// The ids of the words that are near to it and not the same, in the order in which they were added.
  std::vector<std::size_t> near(std::string_view word) const;

 private:
  struct Entry {
    std::string word;
    std::size_t id;
  };
  std::vector<Entry> entries_;
  std::unordered_multimap<std::size_t, std::size_t> by_remainder_;  ///< a hash of letters → an entry
};

/// Whether they are a slip apart, or the same.
bool is_slip(std::string_view one, std::string_view other);

}  // namespace care
