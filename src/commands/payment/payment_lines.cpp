#include "commands/payment/payment_lines.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/quote/quote_record.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

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

std::vector<PaymentLine> lines_of(const Quote& quote, const std::vector<Payment>& payments, cli::Context& context) {
  std::vector<PaymentLine> lines;
  for (const auto& due : figures_of(quote, payments, context).schedule) lines.push_back({quote, due});
  return lines;
}

/// "2026-014/2" is the second instalment of 2026-014. A slash of the number itself is one, where there is such a quote.
struct Reference {
  std::string quote;
  std::optional<int> n;
};

Reference split_reference(const std::string& reference, store::Store& store, cli::Context& context) {
  const auto slash = reference.rfind('/');
  if (slash == std::string::npos) return {reference, std::nullopt};
  int n = 0;
  const auto* last = reference.data() + reference.size();
  const auto [end, error] = std::from_chars(reference.data() + slash + 1, last, n);
  if (error != std::errc{} || end != last || n < 1) return {reference, std::nullopt};
  try {
    find_quote(reference, store, context);
    return {reference, std::nullopt};
  } catch (const Error&) {
    return {reference.substr(0, slash), n};
  }
}

/// Every key, of nothing.
output::Record prototype() {
  output::Record record;
  for (const auto& key : kPaymentKeys) record.push_back({key.name, {}});
  return record;
}

}  // namespace

const output::Schema kPaymentSchema{"payment", "An instalment, and what came in for it.", kPaymentKeys};

std::string reference_of(const PaymentLine& line) { return fmt::format("{}/{}", reference_of(line.quote), line.due.n); }

output::Record record(const PaymentLine& line, cli::Context& context) {
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

std::vector<PaymentLine> find_lines(const std::string& reference, store::Store& store, cli::Context& context) {
  const auto [number, n] = split_reference(reference, store, context);
  const Quote quote = find_quote(number, store, context);
  auto lines = lines_of(quote, store.payments.of_quote(quote.id), context);
  if (!n) return lines;
  if (*n > std::ssize(lines)) {
    throw Error(ErrorKind::not_found,
                fmt::format("{} has {} instalments, and no {}", reference_of(quote), lines.size(), *n),
                "care quote show " + reference_of(quote));
  }
  return {lines[static_cast<std::size_t>(*n - 1)]};
}

PaymentLine find_line(const std::string& reference, store::Store& store, cli::Context& context) {
  auto lines = find_lines(reference, store, context);
  if (lines.size() > 1) std::erase_if(lines, [](const PaymentLine& line) { return line.due.open <= Money{}; });
  if (lines.size() == 1) return lines.front();
  if (lines.empty()) {
    throw Error(ErrorKind::failed, fmt::format("nothing of '{}' is open", reference), "care payment list");
  }
  std::vector<std::string> names;
  for (const auto& line : lines) names.push_back(reference_of(line));
  throw usage_error(fmt::format("'{}' has several instalments", reference), "one of: " + one_of(names));
}

std::vector<PaymentLine> all_lines(std::optional<ClientId> client, bool all, cli::Context& context) {
  auto& store = context.read();
  store::QuoteFilter filter;
  filter.client = client;
  std::map<QuoteId, std::vector<Payment>> payments;
  for (auto& each : store.payments.all(client)) payments[each.quote].push_back(std::move(each));
  std::vector<PaymentLine> lines;
  for (const auto& quote : store.quotes.list(filter)) {
    if (!is_accepted(quote.state)) continue;
    for (auto& line : lines_of(quote, payments[quote.id], context)) {
      const bool open = line.due.open > Money{};
      if (all || open || quote.state != QuoteState::closed) lines.push_back(std::move(line));
    }
  }
  return lines;
}

void keep_instalment(const PaymentLine& line, const Instalment& changed, const std::string& sentence,
                     cli::Context& context) {
  auto& store = context.write();
  Quote quote = *store.quotes.by_id(line.quote.id);
  quote.instalments[static_cast<std::size_t>(line.due.n - 1)] = changed;
  quote.updated_at = context.now();
  store.quotes.update(quote);
  quote.state = line.quote.state;
  const auto lines = lines_of(quote, store.payments.of_quote(quote.id), context);
  context.done(sentence, record(lines[static_cast<std::size_t>(line.due.n - 1)], context));
}

}  // namespace care::commands
