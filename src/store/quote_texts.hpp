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
struct QuoteText {
  QuoteId id;
  std::string number;
  std::string title;
  std::string why_me;
  Instant created_at{};
  std::string client_slug;
};

/// Walks through what quotes say, for a search: the newest revision of each, the last written first. Who stops early
/// has read no more than that.
class QuoteTexts {
 public:
  explicit QuoteTexts(Database& database);
  ~QuoteTexts();
  QuoteTexts(const QuoteTexts&) = delete;
  QuoteTexts& operator=(const QuoteTexts&) = delete;

  /// The next one; nothing after the last.
  std::optional<QuoteText> next();

  /// The texts of its lines.
  std::vector<std::string> lines(QuoteId quote);

 private:
  std::unique_ptr<Statement> quotes_, lines_;
};

}  // namespace care::store
