#pragma once

#include <optional>
#include <set>
#include <string>

#include "commands/import/quote_names.hpp"
#include "exchange/items.hpp"
#include "store/quote_table.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Whether what cannot be told yet may wait for the items behind it.
enum class Pass { first, last };

/// Gives quotes that are taken in their numbers: those of the file where they are free, so that what was sent keeps its
/// name; the others wait until all have come, and get the next ones.
class QuoteNumbering {
 public:
  QuoteNumbering(store::QuoteTable& quotes, const QuoteNames& names, cli::Context& context)
      : quotes_(quotes), names_(names), context_(context) {}

  /// Gives a new quote number and revision, and its counter. False where it has to wait. `parent` is what it is an
  /// addendum to.
  bool give(Quote& quote, const std::optional<Quote>& parent, const exchange::Node& item, Pass pass);

  /// Whether a new quote may have this number.
  bool is_free(const std::string& number, const Quote& quote);

 private:
  void join(const Quote& relative, Quote& quote);
  void count(Quote& quote, const std::optional<Quote>& parent, const exchange::Node& item);
  void give_next(Quote& quote, const std::optional<Quote>& parent);

  store::QuoteTable& quotes_;
  const QuoteNames& names_;
  cli::Context& context_;
  std::set<std::string> taken_;
};

}  // namespace care::commands
