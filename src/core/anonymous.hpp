#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/search.hpp"

namespace care {

/// Leaves out of texts what tells whom they are about; in the place of it stands "…". Words are told apart as the full
/// text of the log does, so that kinds of apostrophe and accents do not matter.
class Anonymous {
 public:
  /// `names` are those of whoever wrote or is written to: each of their words is left out (of three letters and more),
  /// where it has a capital, stands beside another of them, or is how somebody introduces themselves; "quanto costa"
  /// stays though the client is called Costa. `phrases` are left out as a whole: postal addresses, names of others,
  /// accounts; one that is a single word only as it is written.
  Anonymous(const std::vector<std::string>& names, const std::vector<std::string>& phrases);

  /// Addresses of mail and web are left out too, and numbers that could be a telephone, an account or a tax code.
  std::string text(std::string_view text) const;

 private:
  struct Phrase {
    std::vector<std::string> words;
    std::string exact;  ///< of a single word, as it has to stand
  };
  using Words = std::vector<Word>;
  using Spans = std::vector<std::pair<std::size_t, std::size_t>>;  ///< first byte, and the one behind the last
  void add_phrase(std::string_view text);
  void find_names(std::string_view text, const Words& words, Spans& found) const;
  void find_phrases(std::string_view text, const Words& words, Spans& found) const;

  std::set<std::string> names_;
  std::unordered_map<std::string, std::vector<Phrase>> phrases_;  ///< by their first words
};

}  // namespace care
