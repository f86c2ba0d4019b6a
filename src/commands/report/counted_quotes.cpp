#include "commands/report/counted_quotes.hpp"

#include <map>

#include "cli/context.hpp"
#include "commands/quote/quote_figures.hpp"
#include "core/quote_rules.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

namespace care::commands {

std::vector<CountedQuote> counted_quotes(cli::Context& context) {
  auto& store = context.read();
  std::map<QuoteId, std::vector<Payment>> payments;
  for (auto& each : store.payments.all()) payments[each.quote].push_back(std::move(each));
  std::vector<CountedQuote> counted;
  for (auto& quote : store.quotes.list({})) {
    quote.state = state_on(quote, context.today());
    auto& paid = payments[quote.id];
    auto figures = figures_of(quote, paid, context);
    counted.push_back({std::move(quote), figures.totals.total, std::move(figures.schedule), std::move(paid)});
  }
  return counted;
}

}  // namespace care::commands
