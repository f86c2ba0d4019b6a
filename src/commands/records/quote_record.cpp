#include "commands/records/quote_record.hpp"

#include <fmt/format.h>

#include <map>

#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/quote_text.hpp"
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

Value instant(const std::optional<Instant>& at) { return at ? Value(to_iso(*at)) : Value(); }
Value day(const std::optional<Date>& day) { return day ? Value(to_iso(*day)) : Value(); }
Value id(const std::optional<InteractionId>& id) { return id ? Value(id->value) : Value(); }

template <class T>
Value plain_or_null(const std::optional<T>& value) {
  return value ? Value(to_plain(*value)) : Value();
}

std::vector<Record> lines(const Quote& quote, const Totals& totals) {
  std::vector<Record> records;
  for (std::size_t i = 0; i < quote.lines.size(); ++i) {
    const auto& line = quote.lines[i];
    const auto vat = line.vat && quote.tax.vat ? line.vat : quote.tax.vat;
    records.push_back({{"text", line.text},
                       {"quantity", to_plain(line.quantity)},
                       {"unit", text_or_null(line.unit)},
                       {"price", to_plain(line.price, quote.currency)},
                       {"vat", quote.tax.name.empty() ? plain_or_null(line.vat) : plain_or_null(vat)},
                       {"discount", line.discount == Rate{} ? Value() : Value(to_plain(line.discount))},
                       {"amount", to_plain(totals.lines[i], quote.currency)}});
  }
  return records;
}

std::vector<Record> vat(const Quote& quote, const Totals& totals) {
  std::vector<Record> records;
  for (const auto& group : totals.vat) {
    records.push_back({{"rate", to_plain(group.rate)},
                       {"base", to_plain(group.base, quote.currency)},
                       {"amount", to_plain(group.amount, quote.currency)}});
  }
  return records;
}

std::vector<Record> instalments(const Quote& quote, const work::QuoteFigures& figures) {
  std::vector<Record> records;
  for (const auto& each : figures.schedule) {
    const auto& planned = quote.instalments[static_cast<std::size_t>(each.n - 1)];
    records.push_back({{"n", std::int64_t{each.n}},
                       {"label", text_or_null(planned.label)},
                       {"when", to_plain(planned.when)},
                       {"due", day(each.due)},
                       {"amount", to_plain(each.amount, quote.currency)},
                       {"net_due", to_plain(each.net_due, quote.currency)},
                       {"invoice", planned.invoice ? Value(planned.invoice->number) : Value()},
                       {"paid", to_plain(each.paid, quote.currency)},
                       {"state", std::string(name(each.state))},
                       {"part", to_plain(planned.part, quote.currency)},
                       {"invoice_on", planned.invoice ? Value(to_iso(planned.invoice->on)) : Value()},
                       {"invoice_due", planned.invoice ? Value(to_iso(planned.invoice->due)) : Value()},
                       {"standing", std::string(name(planned.standing))},
                       {"because", text_or_null(planned.because)}});
  }
  return records;
}

std::vector<Record> metrics(const Quote& quote) {
  std::vector<Record> records;
  for (const auto& metric : quote.metrics) {
    std::vector<Record> values;
    for (const auto& value : metric.values) {
      values.push_back({{"on", to_iso(value.on)}, {"value", to_plain(value.value)}});
    }
    records.push_back({{"name", metric.name},
                       {"unit", text_or_null(metric.unit)},
                       {"baseline", plain_or_null(metric.baseline)},
                       {"target", plain_or_null(metric.target)},
                       {"values", values}});
  }
  return records;
}

std::vector<Record> deliverables(const Quote& quote) {
  std::vector<Record> records;
  for (const auto& each : quote.deliverables) {
    records.push_back({{"name", each.name},
                       {"state", std::string(name(each.state))},
                       {"hash", text_or_null(each.hash)},
                       {"submitted_at", instant(each.submitted_at)},
                       {"approved_at", instant(each.approved_at)},
                       {"approved_by", text_or_null(each.approved_by)},
                       {"submitted_in", id(each.submitted_in)},
                       {"approved_in", id(each.approved_in)}});
  }
  return records;
}

Record tax(const Quote& quote) {
  const auto& tax = quote.tax;
  return {{"vat", plain_or_null(tax.vat)},
          {"contribution", to_plain(tax.contribution)},
          {"fund", to_plain(tax.fund)},
          {"withholding", to_plain(tax.withholding)},
          {"stamp", std::string(name(tax.stamp))},
          {"note", text_or_null(tax.note)}};
}

Value discount_rate(const Quote& quote) {
  const auto* rate = std::get_if<Rate>(&quote.discount);
  return rate != nullptr ? Value(to_plain(*rate)) : Value();
}

/// The files are looked up in the log.
Value evidence(const Quote& quote, cli::Context& context) {
  if (!quote.decision) return {};
  std::vector<Record> files;
  if (quote.decision->entry) {
    if (const auto entry = context.read().interactions.by_id(*quote.decision->entry)) {
      for (const auto& file : entry->attachments) files.push_back({{"name", file.name}, {"sha256", file.sha256}});
    }
  }
  return Record{{"how", quote.decision->how ? Value(std::string(name(*quote.decision->how))) : Value()},
                {"log", id(quote.decision->entry)},
                {"files", files},
                {"sha256", text_or_null(quote.sent_hash)}};
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

Record record(const Quote& quote, const work::QuoteFigures& figures, Value evidence, cli::Context& context) {
  const auto plain = [&](Money amount) { return to_plain(amount, quote.currency); };
  const auto& totals = figures.totals;
  const bool stored = quote.id.value != 0;
  const auto until = quote.valid_until ? quote.valid_until : valid_until(quote.valid, context.today());
  return {
      {"number", text_or_null(quote.number), context.for_people([&] { return reference_of(quote); })},
      {"revision", std::int64_t{quote.revision}},
      {"client", text_or_null(quote.client_slug)},
      {"title", text_or_null(quote.title)},
      {"state", std::string(name(quote.state)), "", tone_of(quote.state)},
      {"currency", quote.currency.code},
      {"tax_profile", text_or_null(quote.tax.name)},
      {"lines", lines(quote, totals)},
      {"subtotal", plain(totals.subtotal)},
      {"discount", plain(totals.discount)},
      {"taxable", plain(totals.taxable)},
      {"contribution", plain(totals.contribution)},
      {"fund", plain(totals.fund)},
      {"vat", vat(quote, totals)},
      {"stamp", plain(totals.stamp)},
      {"total", plain(totals.total), shown(totals.total, quote.currency, context)},
      {"withholding", plain(totals.withholding)},
      {"net_to_pay", plain(totals.net_to_pay)},
      {"valid_until", day(until), context.for_people([&] { return until ? relative(*until, context.today()) : "-"; })},
      {"starts_on", day(quote.starts_on)},
      {"delivers_on", day(quote.delivers_on)},
      {"instalments", instalments(quote, figures)},
      {"paid", plain(figures.paid)},
      {"due", plain(figures.due), shown(figures.due, quote.currency, context)},
      {"mine", quote.mine},
      {"theirs", quote.theirs},
      {"why_me", text_or_null(quote.why_me)},
      {"metrics", metrics(quote)},
      {"deliverables", deliverables(quote)},
      {"sent_at", instant(quote.sent_at)},
      {"decided_at", quote.decision ? Value(to_iso(quote.decision->at)) : Value()},
      {"decided_by", quote.decision ? text_or_null(quote.decision->by) : Value()},
      {"evidence", evidence},
      {"why", quote.decision ? text_or_null(quote.decision->why) : Value()},
      {"excludes", quote.excludes},
      {"revisions", std::int64_t{quote.revisions}},
      {"addendum_of", text_or_null(parent_number(quote))},
      {"steps", text_or_null(quote.steps)},
      {"valid", text_or_null(quote.valid)},
      {"discount_rate", discount_rate(quote)},
      {"withholds", quote.withholds},
      {"tax", tax(quote)},
      {"note", quote.decision ? text_or_null(quote.decision->note) : Value()},
      {"log", id(quote.sent_in)},
      {"sent_sha256", text_or_null(quote.sent_hash)},
      {"started_at", instant(quote.started_at)},
      {"delivered_at", instant(quote.delivered_at)},
      {"closed_at", instant(quote.closed_at)},
      {"created_at", stored ? Value(to_iso(quote.created_at)) : Value()},
      {"updated_at", stored ? Value(to_iso(quote.updated_at)) : Value()},
  };
}

}  // namespace

std::string shown(Money amount, const Currency& currency, cli::Context& context) {
  return context.for_people([&] { return to_words(amount, currency, Language::en); });
}

Record record(const Quote& quote, const work::QuoteFigures& figures, cli::Context& context) {
  return record(quote, figures, context.out().shows("evidence") ? evidence(quote, context) : Value(), context);
}

Record whole_record(const Quote& quote, const work::QuoteFigures& figures, cli::Context& context) {
  return record(quote, figures, evidence(quote, context), context);
}

Record record(const Quote& quote, cli::Context& context) {
  return record(quote, figures_of(quote, desk(context)), context);
}

output::Listing listing(const std::vector<Quote>& quotes, cli::Context& context) {
  std::map<QuoteId, std::vector<Payment>> payments;
  if (!quotes.empty()) {
    for (auto& each : context.read().payments.all()) payments[each.quote].push_back(std::move(each));
  }
  const Moment moment = desk(context).moment;
  output::Listing listing{record({}, work::figures_of({}, {}, moment), context),
                          {"number", "revision", "client", "title", "state", "total", "due", "valid_until"},
                          {},
                          {"number", "client", "title", "state", "total", "due"},
                          "no quotes here; care quote new CLIENT TITLE writes one"};
  for (const auto& quote : quotes) {
    listing.rows.push_back(record(quote, work::figures_of(quote, payments[quote.id], moment), context));
  }
  return listing;
}

}  // namespace care::commands
