#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "core/money.hpp"
#include "core/quote_notation.hpp"
#include "core/schedule.hpp"
#include "exchange/items.hpp"
#include "exchange/noun_reader.hpp"
#include "exchange/values.hpp"

namespace care::exchange {
namespace {

/// Whether that key is there with something else than null.
bool has(const Node& item, std::string_view key) {
  const Node* value = member(item, key);
  return value != nullptr && value->kind != Node::Kind::null;
}

/// A rate goes before the amount that it comes to.
void read_discount(const Node& item, Quote& quote) {
  at_key(item, "discount", [&](const Node& value) {
    const Money off = parse_money(text(value), quote.currency);
    if (!has(item, "discount_rate")) quote.discount = off;
  });
  if (quote.discount == Discount(Rate{}) || quote.discount == Discount(Money{})) quote.discount = {};
}

DueWhen due_when(const Node& value) {
  const auto said = text(value);
  if (const auto trigger = parse_trigger(said)) return *trigger;
  if (const auto day = parse_iso_date(said)) return {Trigger::date, 0, day};
  throw Wrong("", "must be acceptance, delivery, delivery+30d or a day, as 2026-11-27, not '" + said + "'");
}

/// An invoice comes by three keys, of which none goes without the others.
void check_invoice(const Node& item) {
  constexpr std::string_view keys[] = {"invoice", "invoice_on", "invoice_due"};
  if (std::none_of(std::begin(keys), std::end(keys), [&](auto key) { return has(item, key); })) return;
  for (const auto key : keys) {
    if (!has(item, key)) throw Wrong("", fmt::format("'{}' is missing", key));
  }
}

/// What was agreed is its part; the amount is what it comes to, and says enough where there is no part.
void read_instalment(const Node& item, Instalment& instalment, const Currency& currency) {
  at_key(item, "when", [&](const Node& value) { instalment.when = due_when(value); });
  at_key(item, "amount", [&](const Node& value) { instalment.part = parse_money(text(value), currency); });
  at_key(item, "part", [&](const Node& value) { instalment.part = parse_part(text(value), currency); });
  check_invoice(item);
}

void read_instalments(const Node& item, Quote& quote) {
  at_key(item, "instalments", [&](const Node& value) {
    auto instalment = quote.instalments.begin();
    each(value, [&](const Node& part) { return read_instalment(part, *instalment++, quote.currency), true; });
  });
}

/// What proves a decision, and whether there is one.
void read_decision(const Node& item, bool was_made, Quote& quote) {
  Decision told = quote.decision.value_or(Decision());
  at_key(item, "evidence", [&](const Node& value) {
    if (value.kind == Node::Kind::null) {
      told.how = std::nullopt;
      told.entry = std::nullopt;
    } else {
      read_fields(object(value), told);
    }
  });
  if (quote.decision || told != Decision()) quote.decision = told;
  if (says(item, "decided_at")) {
    if (!has(item, "decided_at")) quote.decision = std::nullopt;
  } else if (quote.decision && !was_made) {
    throw Wrong("", "'decided_at' is missing");
  }
}

}  // namespace

void read_quote(const Node& item, Quote& quote) {
  const auto valid_until = quote.valid_until;
  const bool was_decided = quote.decision.has_value();
  read_fields(item, quote);
  read_discount(item, quote);
  read_instalments(item, quote);
  read_decision(item, was_decided, quote);
  // Of what was never sent it is worked out from how long it would hold.
  if (!quote.sent_at && !quote.valid.empty()) quote.valid_until = valid_until;
}

QuoteNamed adds_to(const Node& item) { return quote_named(item, "addendum_of_revision", "addendum_of"); }

}  // namespace care::exchange
