#pragma once

#include <map>
#include <string>

#include "care/override.hpp"
#include "care/payment.hpp"
#include "care/quote.hpp"
#include "output/record.hpp"
#include "store/quote_table.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Quotes, what came in for them and boundaries passed as items of an export: with the keys of their --json, and what
/// an import needs beside.
class QuoteItems {
 public:
  explicit QuoteItems(cli::Context& context);

  output::Record item(const Quote& quote);
  output::Record item(const Payment& payment) const;

  /// Which revision it is; null where no quote is meant.
  output::Value revision(const std::optional<QuoteId>& quote) const;

 private:
  cli::Context& context_;
  std::map<QuoteId, store::QuoteName> names_;
};

}  // namespace care::commands
