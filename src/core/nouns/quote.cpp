#include "care/quote.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/duration.hpp"
#include "core/fields.hpp"
#include "core/files.hpp"
#include "core/quote_number.hpp"
#include "core/schedule.hpp"
#include "core/text.hpp"
#include "core/totals.hpp"

namespace care {
namespace {

constexpr std::int64_t kWhole = 100'000;  // a rate of 100 %
constexpr std::int64_t kMostRounds = 100;
constexpr std::int64_t kLastYear = 9999;

std::string checked_hash(const std::string& hash) { return hash.empty() ? hash : checked_sha256(hash); }

std::string checked_number(const std::string& number) {
  if (trimmed(number) != number) throw usage_error("must have no blanks before or behind it");
  const bool is_plain = std::none_of(number.begin(), number.end(), [](char c) { return c >= 0 && c < ' '; });
  if (!is_plain) throw usage_error("must be a text of one line, without control characters");
  return number;
}

/// "30d", or a day.
std::string checked_validity(const std::string& said) {
  if (!said.empty() && !parse_iso_date(said)) parse_days(said);
  return said;
}

// Some fields are in several columns or keys: they are described by values of their own, which are put back where a
// visitor has changed them. One that only looks changes nothing, so that nothing is written.

template <class T>
void put_back(T& target, T value) {
  if (target != value) target = std::move(value);
}

/// What a choice of several types holds, where it is of that one.
template <class T, class Choice>
std::optional<T> held(const Choice& choice) {
  const T* value = std::get_if<T>(&choice);
  return value != nullptr ? std::optional(*value) : std::nullopt;
}

/// A share goes before an amount.
template <class Choice>
Choice chosen(const std::optional<Rate>& share, const std::optional<Money>& amount, Choice otherwise) {
  if (share) return *share;
  return amount ? Choice(*amount) : otherwise;
}

/// "2026-05-06 214000", a line each, as a column has them.
std::string written(const std::vector<MetricValue>& values) {
  std::string lines;
  for (const auto& each : values) {
    lines += fmt::format("{}{} {}", lines.empty() ? "" : "\n", to_iso(each.on), each.value.thousandths);
  }
  return lines;
}

std::vector<MetricValue> read_values(const std::string& lines) {
  std::vector<MetricValue> values;
  for (const auto& line : split(lines, '\n')) {
    const auto blank = line.find(' ');
    const auto day = parse_iso_date(line.substr(0, blank));
    if (blank == std::string::npos || !day) continue;
    MetricValue value{*day, {}};
    std::from_chars(line.data() + blank + 1, line.data() + line.size(), value.value.thousandths);
    values.push_back(value);
  }
  return values;
}

void describe_file(Fields& fields) {
  fields.noun("quote_file", "A file that proves it.");
  fields.by_hand(Field("name"));
  fields.by_hand(Field("sha256"));
}

}  // namespace

void describe(Fields& fields, TaxProfile& tax) {
  fields.noun("quote_tax", "The tax profile, as it was when the quote was written.");
  fields.add(Field("vat", "per cent, of lines that name none; null: outside VAT").column("tax_vat"), tax.vat);
  fields.add(Field("contribution", "per cent of fees").column("tax_contribution"), tax.contribution);
  fields.add(Field("fund", "per cent of fees and contribution").column("tax_fund"), tax.fund);
  fields.add(
      Field("withholding", "per cent of fees and contribution, where the client withholds").column("tax_withholding"),
      tax.withholding);
  fields.add(Field("stamp", "the duty on what is without VAT: added, borne, or none").column("tax_stamp"), tax.stamp);
  fields.add(Field("note", "wording on the document").column("tax_note"), tax.note);
}

void describe(Fields& fields, QuoteLine& line) {
  fields.noun("quote_line", "A step of the work.");
  fields.add(Field("text").required().line(), line.text);
  fields.add(Field("quantity", "a decimal number"), line.quantity);
  fields.add(Field("unit"), line.unit);
  fields.add(Field("price", "of one, without VAT").required(), line.price);
  fields.add(Field("vat", "per cent; null: outside VAT"), line.vat);
  fields.add(Field("discount", "per cent").within(0, kWhole).or_null(), line.discount);
  fields.by_hand(Field("amount", "less the discount of the line, without VAT").derived());
}

void describe(Fields& fields, Instalment& instalment) {
  auto share = held<Rate>(instalment.part);
  auto amount = held<Money>(instalment.part);
  const bool has_invoice = instalment.invoice.has_value();
  auto invoice = instalment.invoice.value_or(Invoice());
  auto invoice_on = has_invoice ? std::optional(invoice.on) : std::nullopt;
  auto invoice_due = has_invoice ? std::optional(invoice.due) : std::nullopt;

  fields.noun("quote_instalment", "A part of the price.");
  fields.by_hand(Field("n", "counted from 1").derived().json(JsonKind::integer));
  fields.add(Field("label").line(), instalment.label);
  fields.by_hand(Field("when", "acceptance, delivery, delivery+30d, or a day").required());
  fields.by_hand(Field("due", "null while what it waits for has not happened").derived().json(JsonKind::day).or_null());
  fields.by_hand(Field("amount", "of the total"));
  fields.by_hand(Field("net_due", "of the net to pay").derived());
  fields.add(Field("invoice", "its number").column("invoice_number").line(), invoice.number);
  fields.by_hand(Field("paid").derived());
  fields.by_hand(Field("state").derived().one_of(&names_of<PaymentState>));
  fields.by_hand(Field("part", "as it was agreed: a share of the total (30%), an amount, or rest"));
  fields.add(Field("invoice_on"), invoice_on);
  fields.add(Field("invoice_due"), invoice_due);
  fields.add(Field("standing", "beside what is paid"), instalment.standing);
  fields.add(Field("because", "why it is disputed, paused or written off"), instalment.because);
  fields.add(Field("share").stored(), share);
  fields.add(Field("amount").stored(), amount);
  fields.add(Field("due_when").stored(), instalment.when.trigger);
  fields.add(Field("days_after").stored(), instalment.when.days_after);
  fields.add(Field("day").stored(), instalment.when.day);

  put_back(instalment.part, chosen(share, amount, Part(Rest{})));
  const bool is_whole = !invoice.number.empty() && invoice_on && invoice_due;
  put_back(instalment.invoice,
           is_whole ? std::optional(Invoice{invoice.number, *invoice_on, *invoice_due}) : std::nullopt);
}

void describe(Fields& fields, MetricValue& value) {
  fields.noun("quote_metric_value", "What was measured.");
  fields.add(Field("on").required(), value.on);
  fields.add(Field("value", "a decimal number").required(), value.value);
}

void describe(Fields& fields, Metric& metric) {
  const auto before = written(metric.values);
  auto figures = before;
  fields.noun("quote_metric", "A figure agreed to judge the work by.");
  fields.add(Field("name").required().line(), metric.name);
  fields.add(Field("unit"), metric.unit);
  fields.add(Field("baseline", "before the work"), metric.baseline);
  fields.add(Field("target"), metric.target);
  fields.add(Field("values", "by day").without_column(), metric.values);
  fields.add(Field("figures").stored(), figures);
  if (figures != before) metric.values = read_values(figures);
}

void describe(Fields& fields, Deliverable& deliverable) {
  fields.noun("quote_deliverable", "Something to be shown and approved.");
  fields.add(Field("name").required().line(), deliverable.name);
  fields.add(Field("state"), deliverable.state);
  fields.add(Field("hash", "SHA-256 of what was submitted").checked(&checked_hash), deliverable.hash);
  fields.add(Field("submitted_at"), deliverable.submitted_at);
  fields.add(Field("approved_at"), deliverable.approved_at);
  fields.add(Field("approved_by"), deliverable.approved_by);
  fields.add(Field("submitted_in", "id of the entry of the log with its files"), deliverable.submitted_in);
  fields.add(Field("approved_in", "id of the entry of the log with the evidence"), deliverable.approved_in);
}

void describe(Fields& fields, Decision& decision) {
  fields.noun("quote_evidence", "What proves a decision.");
  fields.add(Field("how"), decision.how);
  fields.add(Field("log", "id of the entry of the log"), decision.entry);
  fields.by_hand(Field("files").derived().json(JsonKind::objects, &describe_file));
  fields.by_hand(Field("sha256", "of the text that was sent, and so accepted").derived().or_null());
}

void describe(Fields& fields, VatGroup& group) {
  fields.noun("quote_vat", "The VAT of one rate.");
  fields.add(Field("rate", "per cent"), group.rate);
  fields.add(Field("base"), group.base);
  fields.add(Field("amount"), group.amount);
}

namespace {

void describe_totals(Fields& fields, Totals& totals) {
  fields.add(Field("subtotal", "of all lines").derived(), totals.subtotal);
  fields.add(Field("discount", "off the whole").derived(), totals.discount);
  fields.add(Field("taxable", "fees less discount, contribution and fund").derived(), totals.taxable);
  fields.add(Field("contribution", "on fees").derived(), totals.contribution);
  fields.add(Field("fund", "on fees and contribution").derived(), totals.fund);
  fields.add(Field("vat").derived(), totals.vat);
  fields.add(Field("stamp", "duty that is charged").derived(), totals.stamp);
  fields.add(Field("total").derived(), totals.total);
  fields.add(Field("withholding").derived(), totals.withholding);
  fields.add(Field("net_to_pay", "total less withholding").derived(), totals.net_to_pay);
}

}  // namespace

void describe(Fields& fields, Quote& quote) {
  Totals not_computed;
  describe(fields, quote, not_computed);
}

void describe(Fields& fields, Quote& quote, Totals& totals) {
  auto rate_off = held<Rate>(quote.discount);
  auto amount_off = held<Money>(quote.discount);
  auto decision = quote.decision.value_or(Decision());
  auto decided_at = quote.decision ? std::optional(decision.at) : std::nullopt;

  fields.noun("quote", "An offer, and what became of it.");
  fields.amounts_in(quote.currency);
  fields.add(Field("id").stored(), quote.id);
  fields.add(
      Field("number", "null: of totals that are not stored").required().line().or_null().checked(&checked_number),
      quote.number);
  fields.add(Field("revision", "counted from 1").within(1, kHighestRevision), quote.revision);
  fields.add_reference(Field("client", "slug").column("client_id").or_null(), quote.client, quote.client_slug);
  fields.add(Field("title").required().line().or_null(), quote.title);
  fields.add(Field("state"), quote.state);
  fields.add(Field("currency", "ISO 4217; amounts are texts with its digits"), quote.currency);
  fields.add(Field("tax_profile").column("tax").line(), quote.tax.name);
  fields.add(Field("lines").without_column(), quote.lines);
  describe_totals(fields, totals);
  fields.add(Field("valid_until", "the last valid day; of a draft, were it sent today"), quote.valid_until);
  fields.add(Field("starts_on"), quote.starts_on);
  fields.add(Field("delivers_on"), quote.delivers_on);
  fields.add(Field("instalments").without_column(), quote.instalments);
  fields.by_hand(Field("paid", "what came in").derived());
  fields.by_hand(Field("due", "what is still to come").derived());
  fields.add(Field("mine", "your duties"), quote.mine);
  fields.add(Field("theirs", "the client's duties"), quote.theirs);
  fields.add(Field("why_me"), quote.why_me);
  fields.add(Field("metrics").without_column(), quote.metrics);
  fields.add(Field("deliverables").without_column(), quote.deliverables);
  fields.add(Field("sent_at"), quote.sent_at);
  fields.add(Field("decided_at"), decided_at);
  fields.add(Field("decided_by"), decision.by);
  fields.add(Field("evidence").derived(), quote.decision);
  fields.add(Field("why", "it was declined").column("decided_why"), decision.why);
  fields.add(Field("excludes", "what is not part of it"), quote.excludes);
  fields.add(Field("revisions", "rounds of changes in the price").within(0, kMostRounds), quote.revisions);
  fields.by_hand(Field("addendum_of", "number of the quote that it adds to").or_null());
  fields.add(Field("steps", "the kind of job"), quote.steps);
  fields.add(Field("valid", "how long it holds, as it was said: 30d, or a day").checked(&checked_validity),
             quote.valid);
  fields.add(Field("discount_rate", "per cent off the whole; null: an amount, or none").within(0, kWhole), rate_off);
  fields.add(Field("withholds", "the client holds tax back"), quote.withholds);
  fields.add(Field("tax").not_null(), quote.tax);
  fields.add(Field("note", "of the decision").column("decided_note"), decision.note);
  fields.add(Field("log", "id of the entry of the log with what was sent").column("sent_in"), quote.sent_in);
  fields.add(Field("sent_sha256", "of the text that was sent").column("sent_hash").checked(&checked_hash),
             quote.sent_hash);
  fields.add(Field("started_at"), quote.started_at);
  fields.add(Field("delivered_at"), quote.delivered_at);
  fields.add(Field("closed_at"), quote.closed_at);
  fields.add(Field("created_at", "null: it is not stored").or_null(), quote.created_at);
  fields.add(Field("updated_at").or_null(), quote.updated_at);
  fields.add(Field("uid").exported().required().line(), quote.uid);
  fields.add(Field("year").exported().within(0, kLastYear), quote.year);
  fields.add(Field("counter").exported().within(0, kHighestCounter), quote.counter);
  fields.by_hand(Field("addendum_of_revision").exported());
  fields.add(Field("addendum_of").stored(), quote.addendum_of);
  fields.add(Field("discount_amount").stored(), amount_off);
  fields.add(Field("decided_how").stored(), decision.how);
  fields.add(Field("decided_in").stored(), decision.entry);

  put_back(quote.discount, chosen(rate_off, amount_off, Discount()));
  if (decided_at) decision.at = *decided_at;
  // What is told of a decision without its time is kept, for an import to refuse it.
  put_back(quote.decision, decided_at || decision != Decision() ? std::optional(decision) : std::nullopt);
}

}  // namespace care
