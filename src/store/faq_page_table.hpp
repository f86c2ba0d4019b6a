#pragma once

#include <vector>

#include "care/faq.hpp"

namespace care::store {

class Database;

/// The table faq_page: a row a language that was published.
class FaqPageTable {
 public:
  explicit FaqPageTable(Database& database) : database_(database) {}

  /// By language.
  std::vector<PublishedFaq> list();

  /// In the place of what was known of its language.
  void put(const PublishedFaq& page);

  /// Forgets that the language was published.
  void remove(Language language);

 private:
  Database& database_;
};

}  // namespace care::store
