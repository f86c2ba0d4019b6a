#include "commands/export/quote_items.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "commands/quote/quote_record.hpp"
#include "commands/report/override_record.hpp"
#include "core/calendar.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

using output::Record;
using output::text_or_null;
using output::Value;

/// In place of figures that cannot be computed, so that all else gets out.
QuoteFigures no_figures(const Quote& quote) {
  QuoteFigures figures;
  figures.totals.lines.resize(quote.lines.size());
  for (const auto& each : quote.instalments) {
    InstalmentDue due;
    due.n = static_cast<int>(&each - quote.instalments.data()) + 1;
    figures.schedule.push_back(due);
  }
  return figures;
}

QuoteFigures figures_or_none(const Quote& quote, cli::Context& context) {
  try {
    return figures_of(quote, context);
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
  record.push_back({"uid", quote.uid});
  record.push_back({"year", std::int64_t{quote.year}});
  record.push_back({"counter", quote.counter});
  record.push_back({"addendum_of_revision", revision(quote.addendum_of)});
  return record;
}

Record QuoteItems::item(const Payment& payment) const {
  const auto& quote = names_.at(payment.quote);
  return {{"id", payment.id.value},
          {"quote", quote.number},
          {"revision", std::int64_t{quote.revision}},
          {"client", quote.client_slug},
          {"instalment", std::int64_t{payment.instalment}},
          {"amount", to_plain(payment.amount, quote.currency)},
          {"currency", quote.currency.code},
          {"on", to_iso(payment.on)},
          {"how", text_or_null(payment.how)},
          {"short", payment.short_because ? Value(std::string(name(*payment.short_because))) : Value()},
          {"created_at", to_iso(payment.created_at)},
          {"uid", payment.uid}};
}

Record QuoteItems::item(const Override& passed) {
  auto record = commands::record(passed, context_);
  record.push_back({"revision", revision(passed.quote)});
  record.push_back({"uid", passed.uid});
  return record;
}

Value QuoteItems::revision(const std::optional<QuoteId>& quote) const {
  return quote ? Value(std::int64_t{names_.at(*quote).revision}) : Value();
}

}  // namespace care::commands
