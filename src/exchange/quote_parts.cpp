#include "exchange/quote_parts.hpp"

#include "core/calendar.hpp"
#include "core/money.hpp"
#include "core/quote_text.hpp"
#include "core/schedule.hpp"
#include "exchange/fields.hpp"

namespace care::exchange {
namespace {

Quantity quantity(const Node& value) {
  return reading([&] { return parse_quantity(text(value)); });
}

/// An object of a list, whose amounts are in a currency.
template <class T>
struct In {
  const Currency& currency;
  T part = {};
};

template <class T, std::size_t N>
std::vector<T> parts(const Node& value, const Currency& currency, const Field<In<T>> (&fields)[N],
                     std::initializer_list<std::string_view> required) {
  return each(value, [&](const Node& node) {
    require(object(node), required);
    In<T> in{currency};
    apply(node, fields, in);
    return in.part;
  });
}

Rate share_off(const Node& value) {
  constexpr Rate kWhole{100'000};
  const Rate off = rate(value);
  if (off > kWhole) throw Wrong("", "must be at most 100 %");
  return off;
}

constexpr Field<In<QuoteLine>> kLineFields[] = {
    {"text", [](const Node& value, In<QuoteLine>& to) { to.part.text = one_line(value); }},
    {"quantity", [](const Node& value, In<QuoteLine>& to) { to.part.quantity = quantity(value); }},
    {"unit", [](const Node& value, In<QuoteLine>& to) { to.part.unit = text_or_null(value); }},
    {"price", [](const Node& value, In<QuoteLine>& to) { to.part.price = amount(value, to.currency); }},
    {"vat", [](const Node& value, In<QuoteLine>& to) { to.part.vat = optional(value, rate); }},
    {"discount",
     [](const Node& value, In<QuoteLine>& to) { to.part.discount = optional(value, share_off).value_or(Rate{}); }},
    derived<In<QuoteLine>>("amount"),
};

/// An instalment and its invoice, which comes by three keys.
struct Planned {
  Instalment instalment;
  std::optional<Part> part = {};
  std::optional<Money> amount = {};
  std::optional<std::string> number = {};
  std::optional<Date> on = {}, due = {};
};

DueWhen due_when(const Node& value) {
  const auto said = text(value);
  if (const auto trigger = reading([&] { return parse_trigger(said); })) return *trigger;
  if (const auto day = parse_iso_date(said)) return {Trigger::date, 0, day};
  throw Wrong("", "must be acceptance, delivery, delivery+30d or a day, as 2026-11-27, not '" + said + "'");
}

constexpr Field<In<Planned>> kInstalmentFields[] = {
    derived<In<Planned>>("n"),
    {"label", [](const Node& value, In<Planned>& to) { to.part.instalment.label = one_line_or_null(value); }},
    {"when", [](const Node& value, In<Planned>& to) { to.part.instalment.when = due_when(value); }},
    derived<In<Planned>>("due"),
    {"amount", [](const Node& value, In<Planned>& to) { to.part.amount = amount(value, to.currency); }},
    derived<In<Planned>>("net_due"),
    {"invoice", [](const Node& value, In<Planned>& to) { to.part.number = optional(value, one_line); }},
    derived<In<Planned>>("paid"),
    derived<In<Planned>>("state"),
    {"part", [](const Node& value,
                In<Planned>& to) { to.part.part = reading([&] { return parse_part(text(value), to.currency); }); }},
    {"invoice_on", [](const Node& value, In<Planned>& to) { to.part.on = optional(value, day); }},
    {"invoice_due", [](const Node& value, In<Planned>& to) { to.part.due = optional(value, day); }},
    {"standing", [](const Node& value, In<Planned>& to) { to.part.instalment.standing = choice<Standing>(value); }},
    {"because", [](const Node& value, In<Planned>& to) { to.part.instalment.because = text_or_null(value); }},
};

/// What was agreed is its part; the amount is what it comes to, and says enough where there is no part.
Instalment settled(const Planned& planned) {
  Instalment instalment = planned.instalment;
  if (planned.amount) instalment.part = *planned.amount;
  if (planned.part) instalment.part = *planned.part;
  if (!planned.number && !planned.on && !planned.due) return instalment;
  if (!planned.number) throw Wrong("", "'invoice' is missing");
  if (!planned.on) throw Wrong("", "'invoice_on' is missing");
  if (!planned.due) throw Wrong("", "'invoice_due' is missing");
  instalment.invoice = Invoice{*planned.number, *planned.on, *planned.due};
  return instalment;
}

constexpr Field<MetricValue> kMetricValueFields[] = {
    {"on", [](const Node& value, MetricValue& to) { to.on = day(value); }},
    {"value", [](const Node& value, MetricValue& to) { to.value = quantity(value); }},
};

std::vector<MetricValue> metric_values(const Node& value) {
  return objects(value, kMetricValueFields, {"on", "value"});
}

constexpr Field<Metric> kMetricFields[] = {
    {"name", [](const Node& value, Metric& to) { to.name = one_line(value); }},
    {"unit", [](const Node& value, Metric& to) { to.unit = text_or_null(value); }},
    {"baseline", [](const Node& value, Metric& to) { to.baseline = optional(value, quantity); }},
    {"target", [](const Node& value, Metric& to) { to.target = optional(value, quantity); }},
    {"values", [](const Node& value, Metric& to) { to.values = metric_values(value); }},
};

constexpr Field<Deliverable> kDeliverableFields[] = {
    {"name", [](const Node& value, Deliverable& to) { to.name = one_line(value); }},
    {"state", [](const Node& value, Deliverable& to) { to.state = choice<DeliverableState>(value); }},
    {"hash", [](const Node& value, Deliverable& to) { to.hash = optional(value, sha256).value_or(""); }},
    {"submitted_at", [](const Node& value, Deliverable& to) { to.submitted_at = optional(value, instant); }},
    {"approved_at", [](const Node& value, Deliverable& to) { to.approved_at = optional(value, instant); }},
    {"approved_by", [](const Node& value, Deliverable& to) { to.approved_by = text_or_null(value); }},
    {"submitted_in", [](const Node& value, Deliverable& to) { to.submitted_in = optional(value, interaction_id); }},
    {"approved_in", [](const Node& value, Deliverable& to) { to.approved_in = optional(value, interaction_id); }},
};

Rate rate_or_none(const Node& value) { return optional(value, rate).value_or(Rate{}); }

constexpr Field<TaxProfile> kTaxFields[] = {
    {"vat", [](const Node& value, TaxProfile& to) { to.vat = optional(value, rate); }},
    {"contribution", [](const Node& value, TaxProfile& to) { to.contribution = rate_or_none(value); }},
    {"fund", [](const Node& value, TaxProfile& to) { to.fund = rate_or_none(value); }},
    {"withholding", [](const Node& value, TaxProfile& to) { to.withholding = rate_or_none(value); }},
    {"stamp", [](const Node& value, TaxProfile& to) { to.stamp = choice<StampDuty>(value); }},
    {"note", [](const Node& value, TaxProfile& to) { to.note = text_or_null(value); }},
};

}  // namespace

Rate rate(const Node& value) {
  return reading([&] { return parse_rate(text(value)); });
}

Money amount(const Node& value, const Currency& currency) {
  return reading([&] { return parse_money(text(value), currency); });
}

InteractionId interaction_id(const Node& value) { return InteractionId{id(value)}; }

std::vector<QuoteLine> quote_lines(const Node& value, const Currency& currency) {
  return parts(value, currency, kLineFields, {"text", "price"});
}

std::vector<Instalment> instalments(const Node& value, const Currency& currency) {
  const auto planned = parts(value, currency, kInstalmentFields, {"when"});
  std::vector<Instalment> instalments;
  for (const auto& each : planned) {
    try {
      instalments.push_back(settled(each));
    } catch (const Wrong& wrong) {
      throw within("[" + std::to_string(instalments.size()) + "]", wrong);
    }
  }
  return instalments;
}

std::vector<Metric> metrics(const Node& value) { return objects(value, kMetricFields, {"name"}); }

std::vector<Deliverable> deliverables(const Node& value) { return objects(value, kDeliverableFields, {"name"}); }

void apply_tax(const Node& value, TaxProfile& tax) { apply(object(value), kTaxFields, tax); }

}  // namespace care::exchange
