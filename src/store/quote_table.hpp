#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/error.hpp"
#include "care/quote.hpp"
#include "store/suggestion.hpp"
#include "store/table.hpp"

namespace care::store {

/// Which quotes; what is not set lets all through.
struct QuoteFilter {
  std::optional<ClientId> client;
  std::optional<QuoteState> state;
  std::optional<int> year;  ///< of the number; where numbers have none, of the day it was made
  bool superseded = false;  ///< earlier revisions too
  bool at_work = false;     ///< no drafts, and nothing that was refused, withdrawn or has run out
};

/// What a revision is called, and whose it is.
struct QuoteName {
  QuoteId id;
  std::string number;
  int revision = 1;
  Currency currency;
  ClientId client;
  std::string client_slug;
};

/// The table quote, and what a quote has several of.
class QuoteTable : public Table<Quote> {
 public:
  using Table::Table;

  /// By its number, of which the newest revision is meant, "2026-014r2", or the bare counter of `year`, where `pattern`
  /// says how numbers are made. Case does not matter.
  /// Throws Error(not_found) with the nearest number.
  Quote find(std::string_view reference, const std::string& pattern, int year);

  /// By number, the newest first; their revisions too where they are asked for.
  std::vector<Quote> list(const QuoteFilter& filter);

  /// The revisions of a number, the first one first.
  std::vector<Quote> revisions(const std::string& number);

  /// The addenda to a quote, newest revisions, by number.
  std::vector<Quote> addenda(QuoteId quote);

  /// The highest counter of that year's numbers; 0 where there is none.
  std::int64_t last_counter(int year);

  /// Numbers that begin so, with the title, the newest first; by the bare counter of `year` too.
  std::vector<Suggestion> suggest(std::string_view prefix, int year, std::int64_t limit);

  /// What all of them are called, by id.
  std::vector<QuoteName> names();

  /// Those that have just this number, by revision.
  std::vector<QuoteName> names(std::string_view number);

  /// The names of all deliverables, and of all figures agreed, of jobs that are not closed; each once, sorted.
  std::vector<std::string> deliverable_names() { return names_in("deliverable"); }
  std::vector<std::string> metric_names() { return names_in("metric"); }

 private:
  std::vector<std::string> names_in(const char* table);
  std::vector<Quote> read_all(Statement& query);
  std::optional<Quote> newest(std::string_view number, const char* collation);
  std::optional<Quote> exactly(std::string_view number, int revision, const char* collation);
  std::optional<Quote> find_as(const std::string& reference, const std::string& pattern, int year,
                               const char* collation);
  Error unknown(std::string_view reference);
};

}  // namespace care::store
