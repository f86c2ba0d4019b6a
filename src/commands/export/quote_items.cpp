#include "commands/export/quote_items.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/records/quote_record.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "output/noun_record.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/quote_figures.hpp"

namespace care::commands {
namespace {

using output::Record;
using output::text_or_null;
using output::Value;

/// In place of figures that cannot be computed, so that all else gets out.
work::QuoteFigures no_figures(const Quote& quote) {
  work::QuoteFigures figures;
  figures.totals.lines.resize(quote.lines.size());
  for (const auto& each : quote.instalments) {
    InstalmentDue due;
    due.n = static_cast<int>(&each - quote.instalments.data()) + 1;
    figures.schedule.push_back(due);
  }
  return figures;
}

work::QuoteFigures figures_or_none(const Quote& quote, cli::Context& context) {
  try {
    return figures_of(quote, desk(context));
  } catch (const Error& error) {
    context.warn(fmt::format("the figures of {} cannot be computed: {}", reference_of(quote), error.what()));
    return no_figures(quote);
  }
}

}  // namespace

QuoteItems::QuoteItems(cli::Context& context) : context_(context) {
  for (auto& name : context.read().quotes.names()) names_.emplace(name.id, std::move(name));
}

Record QuoteItems::item(const Quote& quote) {
  auto record = whole_record(quote, figures_or_none(quote, context_), context_);
  output::add_exported(record, quote);
  output::at(record, "addendum_of_revision").value = revision(quote.addendum_of);
  return record;
}

Record QuoteItems::item(const Payment& payment) const {
  const auto& quote = names_.at(payment.quote);
  Record record;
  output::add_exported(record, payment);
  output::at(record, "quote").value = quote.number;
  output::at(record, "revision").value = std::int64_t{quote.revision};
  output::at(record, "amount").value = to_plain(payment.amount, quote.currency);
  record.push_back({"client", quote.client_slug});
  record.push_back({"currency", quote.currency.code});
  return record;
}

Value QuoteItems::revision(const std::optional<QuoteId>& quote) const {
  return quote ? Value(std::int64_t{names_.at(*quote).revision}) : Value();
}

}  // namespace care::commands
