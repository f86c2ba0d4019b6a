#include "commands/quote/keep_quote.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/records/quote_record.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "output/printer.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/quote_figures.hpp"

namespace care::commands {

std::string sentence_of(const Quote& quote, const work::QuoteFigures& figures) {
  return fmt::format("{}, {}, for {}: {}", reference_of(quote), quote.title, quote.client_name,
                     to_words(figures.totals.total, quote.currency, Language::en));
}

void keep_changed(Quote quote, const work::QuoteFigures& figures, const std::vector<std::string>& lines,
                  cli::Context& context) {
  quote.updated_at = context.now();
  context.write().quotes.update(quote);
  context.done({lines, record(quote, figures, context)});
}

void keep_changed(Quote quote, const std::vector<std::string>& lines, cli::Context& context) {
  const auto figures = figures_of(quote, desk(context));
  keep_changed(std::move(quote), figures, lines, context);
}

void keep_changed(Quote quote, const std::string& sentence, cli::Context& context) {
  keep_changed(std::move(quote), std::vector{sentence}, context);
}

}  // namespace care::commands
