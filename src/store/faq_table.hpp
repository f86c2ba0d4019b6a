#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/faq.hpp"
#include "store/suggestion.hpp"
#include "store/table.hpp"

namespace care::store {

/// Which entries of the FAQ; what is not set lets all through.
struct FaqFilter {
  std::optional<Language> language;
  std::optional<std::string> tag;
  bool only_public = false;
};

/// The table faq.
class FaqTable : public Table<Faq> {
 public:
  using Table::Table;

  /// Removes it. What it had answered stays answered, by nothing that is still there.
  void remove(FaqId id);

  /// As `by_id`; throws Error(not_found) where there is none.
  Faq find(FaqId id);

  /// By id.
  std::vector<Faq> list(const FaqFilter& filter);

  /// Of all, by id, only id, question and language: for what compares questions.
  std::vector<Faq> questions();

  /// Ids that begin with these digits, with the question.
  std::vector<Suggestion> suggest(std::string_view digits, std::int64_t limit);
};

}  // namespace care::store
