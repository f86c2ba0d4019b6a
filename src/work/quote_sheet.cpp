#include "work/quote_sheet.hpp"

#include "core/quote_rules.hpp"
#include "documents/quote.hpp"
#include "store/client_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/desk.hpp"
#include "work/quote_figures.hpp"
#include "work/writer.hpp"

namespace care::work {
namespace {

Date day_of(const Quote& quote, const Desk& desk) {
  return quote.sent_at ? desk.moment.zone.local(*quote.sent_at).date : desk.moment.today;
}

/// The day of the revision that this one takes the place of, where that one was sent.
std::optional<Date> replaced_day(const Quote& quote, const Desk& desk) {
  std::optional<Date> day;
  if (quote.revision < 2) return day;
  for (const auto& each : desk.store.quotes.revisions(quote.number)) {
    if (each.revision < quote.revision && each.sent_at) day = day_of(each, desk);
  }
  return day;
}

}  // namespace

documents::Sheet sheet_of(const Quote& quote, const QuoteFigures& figures, const Client& client, const Desk& desk) {
  Quote shown = quote;
  if (!shown.valid_until) shown.valid_until = valid_until(quote.valid, desk.moment.today);
  documents::QuotePaper paper{
      shown, figures.totals, figures.schedule, client, day_of(quote, desk), replaced_day(quote, desk), {}};
  if (quote.addendum_of) {
    const Quote parent = *desk.store.quotes.by_id(*quote.addendum_of);
    paper.adds_to = {parent.number, day_of(parent, desk)};
  }
  return documents::quote_sheet(paper, writer_of(desk), desk.templates);
}

documents::Sheet sheet_of(const Quote& quote, const Desk& desk) {
  return sheet_of(quote, figures_of(quote, desk), *desk.store.clients.by_id(quote.client), desk);
}

}  // namespace care::work
