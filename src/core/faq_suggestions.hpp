#pragma once

#include <cstddef>
#include <vector>

#include "care/faq.hpp"
#include "care/id.hpp"
#include "care/time.hpp"
#include "core/question_groups.hpp"

namespace care {

/// A question of the log that no entry of the FAQ has answered.
struct LoggedQuestion {
  InteractionId id;
  ClientId client;
  Instant at{};
  AskedQuestion asked;
};

/// Questions that came more than once.
struct AskedAgain {
  std::size_t typical = 0;         ///< the one that is most like the others: its place among all
  std::vector<std::size_t> asked;  ///< the places of all of them, oldest first, then by id
};

/// Questions that an entry of the FAQ could have answered.
struct Answerable {
  FaqId faq;
  std::vector<std::size_t> asked;  ///< as above
};

struct FaqSuggestions {
  std::vector<AskedAgain> wanted;  ///< the most frequent first, then the newest, then the highest id
  std::vector<Answerable> known;   ///< by entry
};

/// What deserves an entry: questions alike (`question_groups`) that came at least twice and are not alike to an entry
/// that there is. Of entries only id, question and language are looked at. Of several that are alike to a question the
/// one that is most so counts, then the oldest.
FaqSuggestions faq_suggestions(const std::vector<LoggedQuestion>& questions, const std::vector<Faq>& entries);

}  // namespace care
