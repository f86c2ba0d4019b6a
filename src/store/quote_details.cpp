#include "store/quote_details.hpp"

#include <map>

#include "store/rows.hpp"

namespace care::store {
namespace {

constexpr auto kLines = "quote_line", kInstalments = "instalment", kMetrics = "metric", kDeliverables = "deliverable";

template <class T>
void write(Database& database, const char* table, QuoteId quote, const std::vector<T>& parts) {
  if (parts.empty()) return;
  auto columns = columns_of<T>();
  columns.add_column("quote_id");
  columns.add_column("position");
  Statement insert(database, columns.insert_into(table));
  std::int64_t position = 0;
  for (const T& part : parts) {
    bind_fields(insert, part);
    insert.bind(":quote_id", quote).bind(":position", position++).run();
    insert.reset();
  }
}

using ById = std::map<QuoteId, Quote*>;

/// Whether so few are wanted of those that lie between the first and the last that each is looked up by itself.
bool is_sparse(const ById& quotes) {
  constexpr std::int64_t kSparse = 4;
  return quotes.rbegin()->first.value - quotes.begin()->first.value > kSparse * std::ssize(quotes);
}

/// The rows of one table for all of the quotes, each put where it belongs.
template <class T>
void read_into(Database& database, const ById& quotes, const char* table, std::vector<T> Quote::*list) {
  Statement query(database, fmt::format("SELECT quote_id, {} FROM {} t WHERE quote_id BETWEEN :first AND :last "
                                        "ORDER BY quote_id, position",
                                        columns_of<T>().list("t"), table));
  const auto read_between = [&](QuoteId first, QuoteId last) {
    query.bind(":first", first).bind(":last", last);
    while (query.step()) {
      const auto quote = quotes.find(query.id<QuoteId>());
      if (quote != quotes.end()) (quote->second->*list).push_back(read_fields<T>(query));
    }
    query.reset();
  };
  if (!is_sparse(quotes)) return read_between(quotes.begin()->first, quotes.rbegin()->first);
  for (const auto& [id, quote] : quotes) read_between(id, id);
}

}  // namespace

void write_details(Database& database, const Quote& quote) {
  write(database, kLines, quote.id, quote.lines);
  write(database, kInstalments, quote.id, quote.instalments);
  write(database, kMetrics, quote.id, quote.metrics);
  write(database, kDeliverables, quote.id, quote.deliverables);
}

void remove_details(Database& database, QuoteId quote) {
  for (const char* table : {kLines, kInstalments, kMetrics, kDeliverables}) {
    Statement(database, fmt::format("DELETE FROM {} WHERE quote_id = :id", table)).bind(":id", quote).run();
  }
}

void read_details(Database& database, std::vector<Quote>& quotes) {
  if (quotes.empty()) return;
  ById by_id;
  for (auto& quote : quotes) by_id[quote.id] = &quote;
  read_into(database, by_id, kLines, &Quote::lines);
  read_into(database, by_id, kInstalments, &Quote::instalments);
  read_into(database, by_id, kMetrics, &Quote::metrics);
  read_into(database, by_id, kDeliverables, &Quote::deliverables);
}

}  // namespace care::store
