#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/faq.hpp"
#include "store/suggestion.hpp"

namespace care::store {

class Database;

/// Which entries of the FAQ; what is not set lets all through.
struct FaqFilter {
  std::optional<Language> language;
  std::optional<std::string> tag;
  bool only_public = false;
};

/// The table faq.
class FaqTable {
 public:
  explicit FaqTable(Database& database) : database_(database) {}

  /// Stores a new one and gives its id; a random `uid` is made where it has none.
  FaqId add(const Faq& faq);

  /// Writes all of it.
  void update(const Faq& faq);

  /// Removes it. What it had answered stays answered, by nothing that is still there.
  void remove(FaqId id);

  std::optional<Faq> by_id(FaqId id);

  /// As `by_id`; throws Error(not_found) where there is none.
  Faq find(FaqId id);

  /// By id.
  std::vector<Faq> list(const FaqFilter& filter);

  /// Of all, by id, only id, question and language: for what compares questions.
  std::vector<Faq> questions();

  /// The next `count` by id.
  std::vector<Faq> page(FaqId after, std::int64_t count);

  /// Ids that begin with these digits, with the question.
  std::vector<Suggestion> suggest(std::string_view digits, std::int64_t limit);

 private:
  Database& database_;
};

}  // namespace care::store
