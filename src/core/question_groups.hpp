#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "care/audience.hpp"

namespace care {

/// A question as somebody asked it.
struct AskedQuestion {
  std::string text;
  Language language = Language::it;
};

/// Questions that ask the same, by their places in what was handed in.
struct QuestionGroup {
  std::size_t typical = 0;           ///< the one that is most like the others
  std::vector<std::size_t> members;  ///< with the typical one, ascending; one alone is a group too
};

/// Puts together what asks the same (core/likeness). The rule: the question that is alike to most others begins a group
/// and takes all of them; of the rest again that which is alike to most, and so on. Where several are alike to as many,
/// the one goes first that says least, then the one whose text is shorter, then the one that is lesser by bytes.
/// Questions without a word that says anything belong to no group.
///
/// So the groups depend on which questions there are, and not on their order: in another order only the places change,
/// and which of equal texts is called typical. They come with the largest first, of equal size in the order in which
/// they were begun. The time grows with how many pairs share a rare word, not with the square of all.
std::vector<QuestionGroup> question_groups(const std::vector<AskedQuestion>& questions);

}  // namespace care
