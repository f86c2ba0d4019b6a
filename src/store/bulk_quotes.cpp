#include "store/bulk_quotes.hpp"

#include "store/database.hpp"
#include "store/quote_details.hpp"
#include "store/quote_table.hpp"

namespace care::store {

std::vector<Quote> BulkQuotes::alike(ClientId client, std::string_view title) {
  if (!indexed_) database_.execute("CREATE INDEX import_quote ON quote (client_id, title)");
  indexed_ = true;
  Statement query(database_, QuoteTable::select("WHERE q.client_id = :client AND q.title = :title ORDER BY q.id"));
  query.bind(":client", client).bind(":title", title);
  auto quotes = QuoteTable::read(query);
  read_details(database_, quotes);
  return quotes;
}

void BulkQuotes::finish() {
  if (indexed_) database_.execute("DROP INDEX import_quote");
  indexed_ = false;
}

}  // namespace care::store
