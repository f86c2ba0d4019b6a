#include "store/quote_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/money.hpp"
#include "core/quote_number.hpp"
#include "core/text.hpp"
#include "store/quote_details.hpp"
#include "store/table_rows.hpp"

namespace care::store {

template <>
struct TableOf<Quote> {
  static constexpr auto table = "quote", alias = "q";
  static constexpr auto joined = ", c.slug, c.name";
  static constexpr auto joins = "JOIN client c ON c.id = q.client_id";
  static void read_joined(Statement& row, Quote& quote) {
    quote.client_slug = row.text();
    quote.client_name = row.text();
  }
  static void read_details(Database& database, std::vector<Quote>& quotes) { store::read_details(database, quotes); }
  static void write_details(Database& database, const Quote& quote) {
    remove_details(database, quote.id);
    store::write_details(database, quote);
  }
};

namespace {

constexpr auto kNewestRevision = "q.revision = (SELECT max(n.revision) FROM quote n WHERE n.number = q.number)";

constexpr auto kSelectName = R"sql(
  SELECT q.id, q.number, q.revision, q.currency, q.client_id, c.slug FROM quote q JOIN client c ON c.id = q.client_id)sql";

std::vector<QuoteName> read_names(Statement& row) {
  std::vector<QuoteName> names;
  while (row.step()) {
    auto& name = names.emplace_back();
    name.id = row.id<QuoteId>();
    name.number = row.text();
    name.revision = static_cast<int>(row.integer());
    name.currency = currency_of(row.text());
    name.client = row.id<ClientId>();
    name.client_slug = row.text();
  }
  return names;
}

struct Revision {
  std::string number;
  int revision;
};

/// "2026-014r2" is the second revision of 2026-014.
std::optional<Revision> revision_of(const std::string& reference) {
  const auto r = reference.rfind('r');
  if (r == std::string::npos || r == 0 || r + 1 == reference.size()) return std::nullopt;
  int revision = 0;
  const auto* last = reference.data() + reference.size();
  const auto [end, error] = std::from_chars(reference.data() + r + 1, last, revision);
  if (error != std::errc{} || end != last || revision < 1) return std::nullopt;
  return Revision{reference.substr(0, r), revision};
}

/// "14" and, of an addendum, "14a": the counter, and what stands behind it.
struct Counter {
  std::int64_t counter;
  std::string letter;
};

std::optional<Counter> counter_of(const std::string& reference) {
  Counter found{0, ""};
  const auto* last = reference.data() + reference.size();
  const auto [end, error] = std::from_chars(reference.data(), last, found.counter);
  if (error != std::errc{} || found.counter < 1 || last - end > 1) return std::nullopt;
  if (end != last && (*end < 'a' || *end > 'z')) return std::nullopt;
  found.letter = std::string(end, last);
  return found;
}

}  // namespace

std::vector<Quote> QuoteTable::read_all(Statement& query) {
  auto quotes = read(query);
  read_details(database_, quotes);
  return quotes;
}

std::optional<Quote> QuoteTable::newest(std::string_view number, const char* collation) {
  Statement query(database_,
                  select(fmt::format("WHERE q.number = :number{} ORDER BY q.revision DESC LIMIT 1", collation)));
  query.bind(":number", number);
  auto found = read_all(query);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Quote> QuoteTable::exactly(std::string_view number, int revision, const char* collation) {
  Statement query(database_, select(fmt::format("WHERE q.number = :number{} AND q.revision = :revision", collation)));
  query.bind(":number", number).bind(":revision", revision);
  auto found = read_all(query);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Quote> QuoteTable::find_as(const std::string& reference, const std::string& pattern, int year,
                                         const char* collation) {
  if (auto quote = newest(reference, collation)) return quote;
  if (const auto at = revision_of(reference)) {
    if (auto quote = exactly(at->number, at->revision, collation)) return quote;
    if (const auto counter = counter_of(at->number)) {
      const auto number = quote_number(pattern, year, counter->counter) + counter->letter;
      if (auto quote = exactly(number, at->revision, collation)) return quote;
    }
  }
  if (const auto counter = counter_of(reference)) {
    return newest(quote_number(pattern, year, counter->counter) + counter->letter, collation);
  }
  return std::nullopt;
}

Quote QuoteTable::find(std::string_view reference, const std::string& pattern, int year) {
  // As it is written it is found through the index; with letters of another case only by a look at all of them.
  const std::string typed(trimmed(reference));
  if (auto quote = find_as(typed, pattern, year, "")) return *quote;
  if (auto quote = find_as(folded(typed), pattern, year, " COLLATE NOCASE")) return *quote;
  throw unknown(reference);
}

Error QuoteTable::unknown(std::string_view reference) {
  Statement query(database_, "SELECT DISTINCT number FROM quote");
  std::vector<std::string> numbers;
  while (query.step()) numbers.push_back(query.text());
  return {ErrorKind::not_found, fmt::format("there is no quote '{}'", reference),
          did_you_mean(nearest(folded(reference), numbers), "care quote list")};
}

std::vector<Quote> QuoteTable::list(const QuoteFilter& filter) {
  std::string sql = select("WHERE 1");
  if (!filter.superseded) sql += fmt::format(" AND {}", kNewestRevision);
  if (filter.at_work) sql += " AND q.state IN ('sending', 'sent', 'accepted', 'started', 'delivered', 'closed')";
  if (filter.client) sql += " AND q.client_id = :client";
  if (filter.state) sql += " AND q.state = :state";
  if (filter.year) sql += " AND q.year = :year";
  Statement query(database_, sql + " ORDER BY q.year DESC, q.counter DESC, q.number DESC, q.revision DESC, q.id");
  if (filter.client) query.bind(":client", *filter.client);
  if (filter.state) query.bind(":state", name(*filter.state));
  if (filter.year) query.bind(":year", *filter.year);
  return read_all(query);
}

std::vector<Quote> QuoteTable::revisions(const std::string& number) {
  Statement query(database_, select("WHERE q.number = :number ORDER BY q.revision"));
  query.bind(":number", number);
  return read_all(query);
}

std::vector<Quote> QuoteTable::addenda(QuoteId quote) {
  Statement query(database_,
                  select(fmt::format("WHERE q.addendum_of = :id AND {} ORDER BY q.number", kNewestRevision)));
  query.bind(":id", quote);
  return read_all(query);
}

std::int64_t QuoteTable::last_counter(int year) {
  Statement query(database_, "SELECT coalesce(max(counter), 0) FROM quote WHERE year = :year");
  query.bind(":year", year);
  query.step();
  return query.integer();
}

std::vector<QuoteName> QuoteTable::names() {
  Statement query(database_, std::string(kSelectName) + " ORDER BY q.id");
  return read_names(query);
}

std::vector<QuoteName> QuoteTable::names(std::string_view number) {
  Statement query(database_, std::string(kSelectName) + " WHERE q.number = :number ORDER BY q.revision");
  query.bind(":number", number);
  return read_names(query);
}

std::vector<std::string> QuoteTable::names_in(const char* table) {
  Statement query(database_, fmt::format(R"sql(
    SELECT DISTINCT t.name FROM {} t JOIN quote q ON q.id = t.quote_id
    WHERE q.state IN ('accepted', 'started', 'delivered') ORDER BY t.name)sql",
                                         table));
  std::vector<std::string> names;
  while (query.step()) names.push_back(query.text());
  return names;
}

std::vector<Suggestion> QuoteTable::suggest(std::string_view prefix, int year, std::int64_t limit) {
  Statement query(database_, fmt::format(R"sql(
    SELECT q.number, q.title, c.slug FROM quote q JOIN client c ON c.id = q.client_id
    WHERE {} AND (q.number LIKE :pattern ESCAPE '\' OR (q.year = :year AND :prefix <> '' AND q.counter = :prefix))
    ORDER BY q.year DESC, q.counter DESC, q.number DESC LIMIT :limit)sql",
                                         kNewestRevision));
  query.bind(":pattern", like_prefix(prefix)).bind(":year", year).bind(":prefix", prefix).bind(":limit", limit);
  return read_suggestions(query);
}

template class Table<Quote>;

}  // namespace care::store
