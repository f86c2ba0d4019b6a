#include "commands/records/quote_record.hpp"

#include <fmt/format.h>

#include <map>
#include <span>

#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/quote_notation.hpp"
#include "core/quote_rules.hpp"
#include "output/noun_record.hpp"
#include "output/printer.hpp"
#include "store/interaction_table.hpp"
#include "store/payment_table.hpp"
#include "store/store.hpp"
#include "work/quote_figures.hpp"

namespace care::commands {
namespace {

using output::Record;
using output::text_or_null;
using output::Value;

using Proofs = std::map<InteractionId, std::vector<Attachment>>;

Value day(const std::optional<Date>& day) { return day ? Value(to_iso(*day)) : Value(); }

/// The files that prove decisions, by entry of the log.
Proofs proofs_of(std::span<const Quote> quotes, cli::Context& context) {
  std::vector<InteractionId> entries;
  for (const auto& quote : quotes) {
    if (quote.decision && quote.decision->entry) entries.push_back(*quote.decision->entry);
  }
  return entries.empty() ? Proofs() : context.read().interactions.attachments_of(entries);
}

/// The objects at that key.
std::vector<Record>& parts_at(Record& record, const char* key) {
  return std::get<std::vector<Record>>(output::at(record, key).value);
}

void add_figures(Record& record, const QuoteLine& line, Money amount, const Quote& quote) {
  const auto& tax = quote.tax;
  output::at(record, "amount").value = to_plain(amount, quote.currency);
  if (tax.name.empty() || (line.vat && tax.vat)) return;
  output::at(record, "vat").value = tax.vat ? Value(to_plain(*tax.vat)) : Value();
}

void add_figures(Record& record, const Instalment& planned, const InstalmentDue& figures, const Currency& currency) {
  output::put(record, {{"n", std::int64_t{figures.n}},
                       {"when", to_plain(planned.when)},
                       {"due", day(figures.due)},
                       {"amount", to_plain(figures.amount, currency)},
                       {"net_due", to_plain(figures.net_due, currency)},
                       {"paid", to_plain(figures.paid, currency)},
                       {"state", std::string(name(figures.state))},
                       {"part", to_plain(planned.part, currency)}});
}

void add_figures(Record& record, const Quote& quote, const work::QuoteFigures& figures) {
  output::put(record,
              {{"paid", to_plain(figures.paid, quote.currency)}, {"due", to_plain(figures.due, quote.currency)}});
  auto& lines = parts_at(record, "lines");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    add_figures(lines[i], quote.lines[i], figures.totals.lines[i], quote);
  }
  auto& instalments = parts_at(record, "instalments");
  for (std::size_t i = 0; i < instalments.size(); ++i) {
    add_figures(instalments[i], quote.instalments[i], figures.schedule[i], quote.currency);
  }
}

void add_proofs(Record& record, const Quote& quote, const Proofs& proofs) {
  if (!quote.decision) return;
  std::vector<Record> files;
  if (const auto found = proofs.find(quote.decision->entry.value_or(InteractionId())); found != proofs.end()) {
    for (const auto& file : found->second) files.push_back({{"name", file.name}, {"sha256", file.sha256}});
  }
  auto& evidence = std::get<Record>(output::at(record, "evidence").value);
  output::put(evidence, {{"files", std::move(files)}, {"sha256", text_or_null(quote.sent_hash)}});
}

output::Tone tone_of(QuoteState state) {
  switch (state) {
    case QuoteState::accepted:
    case QuoteState::started:
    case QuoteState::delivered:
      return output::Tone::good;
    case QuoteState::sent:
    case QuoteState::sending:
      return output::Tone::warning;
    case QuoteState::declined:
    case QuoteState::expired:
    case QuoteState::withdrawn:
    case QuoteState::superseded:
    case QuoteState::closed:
      return output::Tone::muted;
    case QuoteState::draft:
      break;
  }
  return output::Tone::plain;
}

std::string parent_number(const Quote& quote) {
  return quote.addendum_of ? quote.number.substr(0, quote.number.size() - 1) : "";
}

Record record(const Quote& quote, const work::QuoteFigures& figures, const Proofs& proofs, cli::Context& context) {
  Record record = output::record_of(quote, figures.totals);
  add_figures(record, quote, figures);
  add_proofs(record, quote, proofs);
  const auto until = quote.valid_until ? quote.valid_until : valid_until(quote.valid, context.today());
  output::put(record, {{"valid_until", day(until)}, {"addendum_of", text_or_null(parent_number(quote))}});
  if (quote.id.value == 0) output::put(record, {{"created_at", Value()}, {"updated_at", Value()}});

  const auto show = [&](const char* key, std::string text) { output::at(record, key).shown = std::move(text); };
  show("number", context.for_people([&] { return reference_of(quote); }));
  show("total", shown(figures.totals.total, quote.currency, context));
  show("due", shown(figures.due, quote.currency, context));
  show("valid_until", context.for_people([&] { return until ? relative(*until, context.today()) : "-"; }));
  output::at(record, "state").tone = tone_of(quote.state);
  return record;
}

}  // namespace

const output::Schema kQuoteSchema = output::schema_of<Quote>();

std::string shown(Money amount, const Currency& currency, cli::Context& context) {
  return context.for_people([&] { return to_words(amount, currency, Language::en); });
}

Record record(const Quote& quote, const work::QuoteFigures& figures, cli::Context& context) {
  if (!context.out().shows("evidence")) return record(quote, figures, Proofs(), context);
  return whole_record(quote, figures, context);
}

Record whole_record(const Quote& quote, const work::QuoteFigures& figures, cli::Context& context) {
  return record(quote, figures, proofs_of({&quote, 1}, context), context);
}

Record record(const Quote& quote, cli::Context& context) {
  return record(quote, figures_of(quote, desk(context)), context);
}

output::Listing listing(const std::vector<Quote>& quotes, cli::Context& context) {
  const Moment moment = desk(context).moment;
  output::Listing listing{record({}, work::figures_of({}, {}, moment), Proofs(), context),
                          {"number", "revision", "client", "title", "state", "total", "due", "valid_until"},
                          {},
                          {"number", "client", "title", "state", "total", "due"},
                          "no quotes here; care quote new CLIENT TITLE writes one"};
  std::map<QuoteId, std::vector<Payment>> payments;
  if (!quotes.empty()) {
    for (auto& each : context.read().payments.all()) payments[each.quote].push_back(std::move(each));
  }
  const auto proofs = context.out().shows("evidence", listing) ? proofs_of(quotes, context) : Proofs();
  for (const auto& quote : quotes) {
    listing.rows.push_back(record(quote, work::figures_of(quote, payments[quote.id], moment), proofs, context));
  }
  return listing;
}

}  // namespace care::commands
