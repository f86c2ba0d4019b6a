#include "commands/records/payment_record.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/records/quote_record.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/payment_lines.hpp"

namespace care::commands {
namespace {

using output::Kind;
using output::or_null;
using output::Value;

constexpr output::Key kPaymentKeys[] = {
    {"quote", Kind::text, "number"},
    {"client", Kind::text, "slug"},
    {"instalment", Kind::integer, "counted from 1"},
    or_null({"label", Kind::text, ""}),
    or_null({"due", Kind::day, "null while what it waits for has not happened"}),
    {"amount", Kind::text, "of the total"},
    {"paid", Kind::text, "what came in"},
    {"open", Kind::text, "of the net to pay, what is still to come"},
    {"overdue", Kind::flag, ""},
    output::choice<PaymentState>("state", ""),
    {"net_due", Kind::text, "of the net to pay"},
    {"withheld", Kind::text, "tax held back, of what is paid"},
    {"currency", Kind::text, ""},
    or_null({"invoice", Kind::text, "its number"}),
    or_null({"because", Kind::text, "why it is disputed, paused or written off"}),
};

output::Tone tone_of(const InstalmentDue& due) {
  if (due.overdue || due.state == PaymentState::disputed) return output::Tone::bad;
  if (due.state == PaymentState::due || due.state == PaymentState::short_paid) return output::Tone::warning;
  return due.state == PaymentState::paid ? output::Tone::good : output::Tone::plain;
}

/// Every key, of nothing.
output::Record prototype() {
  output::Record record;
  for (const auto& key : kPaymentKeys) record.push_back({key.name, {}});
  return record;
}

}  // namespace

const output::Schema kPaymentSchema{"payment", "An instalment, and what came in for it.", kPaymentKeys};

output::Record record(const work::PaymentLine& line, cli::Context& context) {
  const Quote& quote = line.quote;
  const InstalmentDue& due = line.due;
  if (quote.instalments.empty()) return prototype();
  const auto plain = [&](Money amount) { return to_plain(amount, quote.currency); };
  const auto& planned = line.planned();
  return {{"quote", quote.number, context.for_people([&] { return reference_of(line); })},
          {"client", quote.client_slug},
          {"instalment", std::int64_t{due.n}},
          {"label", output::text_or_null(planned.label)},
          {"due", due.due ? Value(to_iso(*due.due)) : Value(), context.for_people([&] {
             return due.due ? relative(*due.due, context.today()) : "on " + to_plain(planned.when);
           })},
          {"amount", plain(due.amount), shown(due.amount, quote.currency, context)},
          {"paid", plain(due.paid), shown(due.paid, quote.currency, context)},
          {"open", plain(due.open), shown(due.open, quote.currency, context)},
          {"overdue", due.overdue},
          {"state", std::string(name(due.state)), "", tone_of(due)},
          {"net_due", plain(due.net_due), shown(due.net_due, quote.currency, context)},
          {"withheld", plain(due.withheld)},
          {"currency", quote.currency.code},
          {"invoice", planned.invoice ? Value(planned.invoice->number) : Value()},
          {"because", output::text_or_null(planned.because)}};
}

void keep_instalment(const work::PaymentLine& line, const Instalment& changed, const std::string& sentence,
                     cli::Context& context) {
  auto& store = context.write();
  Quote quote = *store.quotes.by_id(line.quote.id);
  quote.instalments[static_cast<std::size_t>(line.due.n - 1)] = changed;
  quote.updated_at = context.now();
  store.quotes.update(quote);
  quote.state = line.quote.state;
  const auto lines = work::lines_of(quote, store.payments.of_quote(quote.id), desk(context).moment);
  context.done(sentence, record(lines[static_cast<std::size_t>(line.due.n - 1)], context));
}

}  // namespace care::commands
