#include "core/calendar.hpp"
#include "core/duration.hpp"
#include "core/money.hpp"
#include "core/text.hpp"
#include "exchange/fields.hpp"
#include "exchange/items.hpp"
#include "exchange/quote_parts.hpp"

namespace care::exchange {
namespace {

/// While an item is read: what has to be known as a whole before it can be put into the quote.
struct Reading {
  QuoteItem& item;
  std::optional<Money> amount_off = {};
  std::optional<std::optional<Rate>> rate_off = {};
  std::optional<std::optional<Date>> valid_until = {};
  std::optional<std::optional<Instant>> decided_at = {};
  Decision decision = item.quote.decision.value_or(Decision());
  Quote& quote = item.quote;
};

std::string number(const Node& value) {
  auto number = line(value);
  if (trimmed(number) != number) throw Wrong("", "must have no blanks before or behind it");
  return number;
}

/// Beyond all uses, and counting can go on from it.
std::int64_t counter(const Node& value) {
  constexpr std::int64_t kHighest = 1'000'000'000'000'000;
  return integer(value, 0, kHighest);
}

int year(const Node& value) { return static_cast<int>(integer(value, 0, 9999)); }

/// As many as a form can say.
int rounds(const Node& value) { return static_cast<int>(integer(value, 0, 100)); }

/// "30d", or a day.
std::string validity(const Node& value) {
  auto said = text_or_null(value);
  if (!said.empty() && !parse_iso_date(said)) reading([&] { return parse_days(said); });
  return said;
}

Rate discount_rate(const Node& value) {
  constexpr Rate kWhole{100'000};
  const Rate off = rate(value);
  if (off > kWhole) throw Wrong("", "must be at most 100 %");
  return off;
}

std::vector<std::string> lines(const Node& value) { return each(value, one_line); }

constexpr Field<Reading> kEvidenceFields[] = {
    {"how", [](const Node& value, Reading& to) { to.decision.how = optional(value, choice<Proof>); }},
    {"log",
     [](const Node& value, Reading& to) {
       to.decision.entry = optional(value, interaction_id);
       to.item.says_evidence = true;
     }},
    derived<Reading>("files"),
    derived<Reading>("sha256"),
};

void read_evidence(const Node& value, Reading& to) {
  if (value.kind == Node::Kind::null) {
    to.decision.how = std::nullopt;
    to.decision.entry = std::nullopt;
  } else {
    apply(object(value), kEvidenceFields, to);
  }
}

void read_log(const Node& value, Reading& to) {
  to.quote.sent_in = optional(value, interaction_id);
  to.item.says_log = true;
}

void read_deliverables(const Node& value, Reading& to) {
  to.quote.deliverables = deliverables(value);
  to.item.says_deliverables = true;
}

constexpr Field<Reading> kFields[] = {
    {"number", [](const Node& value, Reading& to) { to.quote.number = number(value); }},
    {"revision", [](const Node& value, Reading& to) { to.quote.revision = revision(value); }},
    {"client", [](const Node& value, Reading& to) { to.item.client = line(value); }},
    {"title", [](const Node& value, Reading& to) { to.quote.title = one_line(value); }},
    {"state", [](const Node& value, Reading& to) { to.quote.state = choice<QuoteState>(value); }},
    derived<Reading>("currency"),  // read before all others
    {"tax_profile", [](const Node& value, Reading& to) { to.quote.tax.name = one_line_or_null(value); }},
    {"lines", [](const Node& value, Reading& to) { to.quote.lines = quote_lines(value, to.quote.currency); }},
    derived<Reading>("subtotal"),
    {"discount", [](const Node& value, Reading& to) { to.amount_off = amount(value, to.quote.currency); }},
    derived<Reading>("taxable"),
    derived<Reading>("contribution"),
    derived<Reading>("fund"),
    derived<Reading>("vat"),
    derived<Reading>("stamp"),
    derived<Reading>("total"),
    derived<Reading>("withholding"),
    derived<Reading>("net_to_pay"),
    {"valid_until", [](const Node& value, Reading& to) { to.valid_until = optional(value, day); }},
    {"starts_on", [](const Node& value, Reading& to) { to.quote.starts_on = optional(value, day); }},
    {"delivers_on", [](const Node& value, Reading& to) { to.quote.delivers_on = optional(value, day); }},
    {"instalments",
     [](const Node& value, Reading& to) { to.quote.instalments = instalments(value, to.quote.currency); }},
    derived<Reading>("paid"),
    derived<Reading>("due"),
    {"mine", [](const Node& value, Reading& to) { to.quote.mine = lines(value); }},
    {"theirs", [](const Node& value, Reading& to) { to.quote.theirs = lines(value); }},
    {"why_me", [](const Node& value, Reading& to) { to.quote.why_me = text_or_null(value); }},
    {"metrics", [](const Node& value, Reading& to) { to.quote.metrics = metrics(value); }},
    {"deliverables", read_deliverables},
    {"sent_at", [](const Node& value, Reading& to) { to.quote.sent_at = optional(value, instant); }},
    {"decided_at", [](const Node& value, Reading& to) { to.decided_at = optional(value, instant); }},
    {"decided_by", [](const Node& value, Reading& to) { to.decision.by = text_or_null(value); }},
    {"evidence", read_evidence},
    {"why", [](const Node& value, Reading& to) { to.decision.why = text_or_null(value); }},
    {"excludes", [](const Node& value, Reading& to) { to.quote.excludes = lines(value); }},
    {"revisions", [](const Node& value, Reading& to) { to.quote.revisions = rounds(value); }},
    {"addendum_of", [](const Node& value, Reading& to) { to.item.addendum_of = one_line_or_null(value); }},
    {"steps", [](const Node& value, Reading& to) { to.quote.steps = text_or_null(value); }},
    {"valid", [](const Node& value, Reading& to) { to.quote.valid = validity(value); }},
    {"discount_rate", [](const Node& value, Reading& to) { to.rate_off = optional(value, discount_rate); }},
    {"withholds", [](const Node& value, Reading& to) { to.quote.withholds = flag(value); }},
    {"tax", [](const Node& value, Reading& to) { apply_tax(value, to.quote.tax); }},
    {"note", [](const Node& value, Reading& to) { to.decision.note = text_or_null(value); }},
    {"log", read_log},
    {"sent_sha256", [](const Node& value, Reading& to) { to.quote.sent_hash = optional(value, sha256).value_or(""); }},
    {"started_at", [](const Node& value, Reading& to) { to.quote.started_at = optional(value, instant); }},
    {"delivered_at", [](const Node& value, Reading& to) { to.quote.delivered_at = optional(value, instant); }},
    {"closed_at", [](const Node& value, Reading& to) { to.quote.closed_at = optional(value, instant); }},
    {"created_at", [](const Node& value, Reading& to) { to.quote.created_at = instant(value); }},
    {"updated_at", [](const Node& value, Reading& to) { to.quote.updated_at = instant(value); }},
    {"uid", [](const Node& value, Reading& to) { to.quote.uid = line(value); }},
    {"year", [](const Node& value, Reading& to) { to.quote.year = year(value); }},
    {"counter", [](const Node& value, Reading& to) { to.quote.counter = counter(value); }},
    {"addendum_of_revision",
     [](const Node& value, Reading& to) { to.item.addendum_of_revision = revision_or_null(value); }},
};

void read_currency(const Node& item, Quote& quote) {
  const Node* value = member(item, "currency");
  if (value == nullptr) return;
  try {
    quote.currency = reading([&] { return currency_of(text(*value)); });
  } catch (const Wrong& wrong) {
    throw within(".currency", wrong);
  }
}

/// A rate goes before the amount that it comes to.
void settle_discount(const Reading& read) {
  auto& discount = read.quote.discount;
  const bool was_rate = std::holds_alternative<Rate>(discount);
  if (read.rate_off && *read.rate_off) {
    discount = **read.rate_off == Rate{} ? Discount() : Discount(**read.rate_off);
  } else if (read.amount_off) {
    discount = *read.amount_off == Money{} ? Discount() : Discount(*read.amount_off);
  } else if (read.rate_off && was_rate) {
    discount = {};
  }
}

/// Of what was never sent it is worked out from how long it would hold.
void settle_validity(const Reading& read) {
  Quote& quote = read.quote;
  const bool is_fixed = quote.sent_at || quote.valid.empty();
  if (read.valid_until && is_fixed) quote.valid_until = *read.valid_until;
}

void settle_decision(const Reading& read) {
  auto& made = read.quote.decision;
  if (read.decided_at && !*read.decided_at) {
    made = std::nullopt;
    return;
  }
  Decision decision = read.decision;
  if (read.decided_at) decision.at = **read.decided_at;
  const bool is_made = made || read.decided_at;
  if (!is_made && decision != Decision()) throw Wrong("", "'decided_at' is missing");
  if (is_made) made = decision;
}

}  // namespace

void apply(const Node& item, QuoteItem& target) {
  read_currency(item, target.quote);
  Reading reading{target};
  apply(item, kFields, reading);
  settle_discount(reading);
  settle_validity(reading);
  settle_decision(reading);
}

}  // namespace care::exchange
