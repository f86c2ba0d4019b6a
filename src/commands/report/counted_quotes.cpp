#include "commands/report/counted_quotes.hpp"

#include <map>

#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "core/quote_rules.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/quote_figures.hpp"

namespace care::commands {

std::vector<CountedQuote> counted_quotes(cli::Context& context) {
  auto& store = context.read();
  std::map<QuoteId, std::vector<Payment>> payments;
  for (auto& each : store.payments.all()) payments[each.quote].push_back(std::move(each));
  const Moment moment = desk(context).moment;
  std::vector<CountedQuote> counted;
  for (auto& quote : store.quotes.list({})) {
    quote.state = state_on(quote, moment.today);
    auto& paid = payments[quote.id];
    auto figures = work::figures_of(quote, paid, moment);
    counted.push_back({std::move(quote), figures.totals.total, std::move(figures.schedule), std::move(paid)});
  }
  return counted;
}

}  // namespace care::commands
