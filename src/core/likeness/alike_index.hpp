#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/likeness.hpp"
#include "core/likeness/near_words.hpp"
#include "core/likeness/score.hpp"

namespace care {

/// Finds among many questions those that are alike (`likeness` of `kAlike` and more), by the words that few of them
/// have: of two that are alike one of the rarer words of either is in the other too, as it stands or a slip apart.
/// Nothing is missed by that, and nothing found that `likeness` would not find.
class AlikeIndex {
 public:
  explicit AlikeIndex(const std::vector<const Sense*>& senses);
  explicit AlikeIndex(const std::vector<Sense>& senses) : AlikeIndex(places_of(senses)) {}

  struct Alike {
    std::size_t place = 0;  ///< among the questions
    int likeness = 0;
  };

  /// Those that are alike to one of them, itself among them, or to any other: best first, then by their places.
  std::vector<Alike> alike_to(const Sense& sense);

 private:
  using WordId = std::uint32_t;  ///< in the order of the words, so that two lists of them can be merged
  using Place = std::uint32_t;
  using Asked = std::uint64_t;  ///< a bit for each thing that can be asked; two that have the same one may be the same

  struct Word {
    int weight = 0;
    bool asks = false;
    std::vector<WordId> slips;
    /// The questions that have it, by what they ask, of the same those first that say least.
    std::map<Asked, std::vector<Place>> places;
  };
  struct Question {
    Side side;
    Asked asked = 0;
    std::uint32_t begin = 0, end = 0;  ///< its words in ids_
  };
  /// A word of what is looked for. One that no question has may still be a slip of words that some have.
  struct Wanted {
    int weight = 0;
    bool asks = false;
    std::optional<WordId> id;
    std::vector<WordId> slips;
    std::size_t places = 0;  ///< in how many questions it is, or a slip of it
  };
  struct Look {
    Side side;
    Asked asked = 0;
    int asks_weight = 0;        ///< of what it asks
    std::vector<Wanted> words;  ///< in the order of the words
  };

  static std::vector<const Sense*> places_of(const std::vector<Sense>& senses);
  void name_words(const std::vector<const Sense*>& senses);
  void find_slips();
  void add(const Sense& sense, Place place);
  void index_by_weight();
  Look look_for(const Sense& sense) const;
  std::vector<Place> candidates(const Look& look);
  void gather(WordId word, const Look& look, int most, std::vector<Place>& found);
  int compared(const Look& look, const Question& question);

  std::vector<Question> questions_;
  std::vector<WordId> ids_;
  std::vector<Word> words_;
  std::array<std::unordered_map<std::string, WordId>, 2> by_word_;  ///< a language each
  std::array<NearWords, 2> near_;
  std::vector<std::uint32_t> seen_;  ///< in which look each question was last a candidate
  std::uint32_t looks_ = 0;
  std::vector<const Wanted*> left_;  ///< of `compared`: words that only one of the two has
  std::vector<WordId> right_;
};

}  // namespace care
