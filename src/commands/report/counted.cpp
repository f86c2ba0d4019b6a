#include "commands/report/counted.hpp"

#include <map>

#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "core/office_calendar.hpp"
#include "core/quote_rules.hpp"
#include "core/zone.hpp"
#include "store/interaction_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/quote_figures.hpp"
#include "work/reply_dues.hpp"

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

std::vector<Interaction> entries_since(Date since, InteractionKind kind, cli::Context& context) {
  store::InteractionFilter filter;
  filter.kind = kind;
  filter.since = context.zone().start_of(since);
  return context.read().interactions.list(filter);
}

std::vector<Response> responses(Date since, cli::Context& context) {
  auto& log = context.read().interactions;
  store::InteractionFilter filter;
  filter.asks = true;
  filter.since = context.zone().start_of(since);
  const auto entries = log.list(filter);
  std::vector<InteractionId> ids;
  for (const auto& entry : entries) ids.push_back(entry.id);
  const auto events = log.reply_events(ids);
  const auto targets = work::reply_targets(context.config());
  const auto office_of = [&](const std::string& channel) -> const OfficeCalendar& { return context.office(channel); };
  std::vector<Response> found;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    found.push_back(response(entries[i], events[i], targets, office_of, context.now()));
  }
  return found;
}

}  // namespace care::commands
