#include "store/quote_search.hpp"

#include "store/database.hpp"

namespace care::store {

QuoteSearch::QuoteSearch(Database& database)
    : quotes_(std::make_unique<Statement>(database, R"sql(
        SELECT q.id, q.number, q.title, q.why_me, q.created_at, c.slug FROM quote q JOIN client c ON c.id = q.client_id
        WHERE NOT EXISTS (SELECT 1 FROM quote n WHERE n.number = q.number AND n.revision > q.revision)
        ORDER BY q.id DESC)sql")),
      lines_(std::make_unique<Statement>(database,
                                         "SELECT text FROM quote_line WHERE quote_id = :quote ORDER BY position")) {}

QuoteSearch::~QuoteSearch() = default;

std::optional<SearchedQuote> QuoteSearch::next() {
  if (!quotes_->step()) return std::nullopt;
  SearchedQuote quote;
  quote.id = quotes_->id<QuoteId>();
  quote.number = quotes_->text();
  quote.title = quotes_->text();
  quote.why_me = quotes_->text();
  quote.created_at = quotes_->instant();
  quote.client_slug = quotes_->text();
  return quote;
}

std::vector<std::string> QuoteSearch::lines(QuoteId quote) {
  lines_->bind(":quote", quote);
  std::vector<std::string> texts;
  while (lines_->step()) texts.push_back(lines_->text());
  lines_->reset();
  return texts;
}

}  // namespace care::store
