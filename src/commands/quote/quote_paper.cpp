#include "commands/quote/quote_paper.hpp"

#include "cli/context.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/quote/quote_figures.hpp"
#include "commands/recap/writer.hpp"
#include "core/files.hpp"
#include "core/zone.hpp"
#include "documents/quote.hpp"
#include "store/attachment_files.hpp"
#include "store/client_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

Date day_of(const Quote& quote, cli::Context& context) {
  return quote.sent_at ? context.zone().local(*quote.sent_at).date : context.today();
}

/// The day of the revision that this one takes the place of, where that one was sent.
std::optional<Date> replaced_day(const Quote& quote, cli::Context& context) {
  std::optional<Date> day;
  if (quote.revision < 2) return day;
  for (const auto& each : context.read().quotes.revisions(quote.number)) {
    if (each.revision < quote.revision && each.sent_at) day = day_of(each, context);
  }
  return day;
}

}  // namespace

documents::Sheet sheet_of(const Quote& quote, cli::Context& context) {
  auto& store = context.read();
  Quote shown = quote;
  if (!shown.valid_until) shown.valid_until = valid_until(quote.valid, context.today());
  const auto figures = figures_of(quote, context);
  const Client client = *store.clients.by_id(quote.client);
  documents::QuotePaper paper{
      shown, figures.totals, figures.schedule, client, day_of(quote, context), replaced_day(quote, context), {}};
  if (quote.addendum_of) {
    const Quote parent = *store.quotes.by_id(*quote.addendum_of);
    paper.adds_to = {parent.number, day_of(parent, context)};
  }
  return documents::quote_sheet(paper, writer_of(context), overrides_of(context));
}

std::string text_of(const Quote& quote, cli::Context& context) {
  if (!quote.sent_hash.empty()) {
    const auto kept = context.read().attachments.path({"", quote.sent_hash, 0});
    if (is_there(kept)) return context.file(kept.string());
    context.warn("the text that was sent is missing; care doctor tells more. This is the same, made anew");
  }
  return documents::to_text(sheet_of(quote, context));
}

}  // namespace care::commands
