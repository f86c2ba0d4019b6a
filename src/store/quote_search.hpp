#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "care/quote.hpp"

namespace care::store {

class Database;
class Statement;

/// What a quote is about, without its lines.
struct SearchedQuote {
  QuoteId id;
  std::string number;
  std::string title;
  std::string why_me;
  Instant created_at{};
  std::string client_slug;
};

/// Walks through what quotes say, for a search: the newest revision of each, the last written first. Who stops early
/// has read no more than that.
class QuoteSearch {
 public:
  explicit QuoteSearch(Database& database);
  ~QuoteSearch();
  QuoteSearch(const QuoteSearch&) = delete;
  QuoteSearch& operator=(const QuoteSearch&) = delete;

  /// The next one; nothing after the last.
  std::optional<SearchedQuote> next();

  /// The texts of its lines.
  std::vector<std::string> lines(QuoteId quote);

 private:
  std::unique_ptr<Statement> quotes_, lines_;
};

}  // namespace care::store
