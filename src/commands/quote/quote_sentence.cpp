#include "commands/quote/quote_sentence.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "commands/quote/quote_record.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "output/printer.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

namespace care::commands {

std::string sentence_of(const Quote& quote, const QuoteFigures& figures) {
  return fmt::format("{}, {}, for {}: {}", reference_of(quote), quote.title, quote.client_name,
                     to_words(figures.totals.total, quote.currency, Language::en));
}

void keep_changed(Quote quote, const std::vector<std::string>& lines, cli::Context& context) {
  quote.updated_at = context.now();
  context.write().quotes.update(quote);
  context.done({lines, record(quote, context)});
}

void keep_changed(Quote quote, const std::string& sentence, cli::Context& context) {
  keep_changed(std::move(quote), std::vector{sentence}, context);
}

}  // namespace care::commands
