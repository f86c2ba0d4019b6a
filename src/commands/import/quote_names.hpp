#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "store/quote_table.hpp"

namespace care::commands {

/// What became of the numbers that a file names. A number that is taken by another quote becomes another, and its
/// revisions and addenda follow.
class QuoteNames {
 public:
  explicit QuoteNames(store::QuoteTable& quotes) : quotes_(quotes) {}

  /// The revision that the file calls so is now `row`. False where the file has had one of that name; an empty number
  /// is none.
  bool note(const std::string& number, int revision, QuoteId row);

  /// The row that the file calls so; revision 0 is the newest that there is of that number. Where the file has no such
  /// number, the database's own is meant.
  std::optional<QuoteId> find(const std::string& number, int revision);

  /// The same of the file alone.
  std::optional<QuoteId> in_file(const std::string& number, int revision) const;

  /// Some revision of what the file calls so.
  std::optional<QuoteId> relative_of(const std::string& number) const;

  /// Whether the file has given a name to that row.
  bool is_named(QuoteId row) const { return named_.contains(row); }

 private:
  store::QuoteTable& quotes_;
  std::map<std::string, std::map<int, QuoteId>> revisions_;
  std::set<QuoteId> named_;
};

}  // namespace care::commands
