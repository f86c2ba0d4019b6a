#pragma once

#include <string_view>
#include <vector>

#include "care/quote.hpp"

namespace care::store {

class Database;

/// Finds quotes by what they say while an import runs, inside its transaction: no other command asks for that.
class BulkQuotes {
 public:
  explicit BulkQuotes(Database& database) : database_(database) {}

  /// The client's quotes with this title, every revision, by id.
  std::vector<Quote> alike(ClientId client, std::string_view title);

  /// Takes back what was made for `alike`.
  void finish();

 private:
  Database& database_;
  bool indexed_ = false;
};

}  // namespace care::store
