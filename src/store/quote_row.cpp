#include "store/quote_row.hpp"

#include <fmt/format.h>

#include "core/money.hpp"
#include "core/text.hpp"
#include "store/database.hpp"
#include "store/read_name.hpp"

namespace care::store::quote_row {
namespace {

std::optional<Rate> optional_rate(Statement& row) {
  return row.optional([](Statement& at) { return Rate{at.integer()}; });
}

std::optional<Date> optional_day(Statement& row) {
  return row.optional([](Statement& at) { return at.day(); });
}

template <class I>
std::optional<I> optional_id(Statement& row) {
  return row.optional([](Statement& at) { return at.id<I>(); });
}

std::vector<std::string> lines(Statement& row) {
  const std::string text = row.text();
  return text.empty() ? std::vector<std::string>{} : split(text, '\n');
}

std::string joined(const std::vector<std::string>& lines) { return fmt::format("{}", fmt::join(lines, "\n")); }

TaxProfile read_tax(Statement& row) {
  TaxProfile tax;
  tax.name = row.text();
  tax.vat = optional_rate(row);
  tax.contribution = {row.integer()};
  tax.fund = {row.integer()};
  tax.withholding = {row.integer()};
  tax.stamp = read_name<StampDuty>(row);
  tax.note = row.text();
  return tax;
}

Discount read_discount(Statement& row) {
  const auto rate = optional_rate(row);
  const auto amount = row.optional([](Statement& at) { return Money{at.integer()}; });
  if (rate) return *rate;
  if (amount) return *amount;
  return {};
}

std::optional<Decision> read_decision(Statement& row) {
  Decision decision;
  const auto at = row.optional_instant();
  decision.by = row.text();
  decision.how = row.optional(read_name<Proof>);
  decision.why = row.text();
  decision.note = row.text();
  decision.entry = optional_id<InteractionId>(row);
  if (!at) return std::nullopt;
  decision.at = *at;
  return decision;
}

/// The value where it is of that type.
template <class T>
std::optional<std::int64_t> raw(const Discount& discount) {
  const auto* value = std::get_if<T>(&discount);
  if (value == nullptr) return std::nullopt;
  if constexpr (std::is_same_v<T, Rate>) return value->thousandths;
  if constexpr (std::is_same_v<T, Money>) return value->minor;
}

void bind_tax(Statement& statement, const TaxProfile& tax) {
  statement.bind(":tax", tax.name)
      .bind(":tax_vat", tax.vat ? std::optional(tax.vat->thousandths) : std::nullopt)
      .bind(":tax_contribution", tax.contribution.thousandths)
      .bind(":tax_fund", tax.fund.thousandths)
      .bind(":tax_withholding", tax.withholding.thousandths)
      .bind(":tax_stamp", name(tax.stamp))
      .bind(":tax_note", tax.note);
}

void bind_decision(Statement& statement, const std::optional<Decision>& made) {
  const Decision decision = made.value_or(Decision());
  statement.bind(":decided_at", made ? std::optional(decision.at) : std::nullopt)
      .bind(":decided_by", decision.by)
      .bind(":decided_how", decision.how ? std::optional(name(*decision.how)) : std::nullopt)
      .bind(":decided_why", decision.why)
      .bind(":decided_note", decision.note)
      .bind(":decided_in", decision.entry);
}

}  // namespace

Quote read(Statement& row) {
  Quote quote;
  quote.id = row.id<QuoteId>();
  quote.uid = row.text();
  quote.client = row.id<ClientId>();
  quote.number = row.text();
  quote.year = static_cast<int>(row.integer());
  quote.counter = row.integer();
  quote.revision = static_cast<int>(row.integer());
  quote.addendum_of = optional_id<QuoteId>(row);
  quote.title = row.text();
  quote.state = read_name<QuoteState>(row);
  quote.currency = currency_of(row.text());
  quote.tax = read_tax(row);
  quote.withholds = row.flag();
  quote.discount = read_discount(row);
  quote.valid = row.text();
  quote.valid_until = optional_day(row);
  quote.starts_on = optional_day(row);
  quote.delivers_on = optional_day(row);
  quote.revisions = static_cast<int>(row.integer());
  quote.excludes = lines(row);
  quote.mine = lines(row);
  quote.theirs = lines(row);
  quote.why_me = row.text();
  quote.steps = row.text();
  quote.created_at = row.instant();
  quote.updated_at = row.instant();
  quote.sent_at = row.optional_instant();
  quote.sent_hash = row.text();
  quote.sent_in = optional_id<InteractionId>(row);
  quote.decision = read_decision(row);
  quote.started_at = row.optional_instant();
  quote.delivered_at = row.optional_instant();
  quote.closed_at = row.optional_instant();
  quote.client_slug = row.text();
  quote.client_name = row.text();
  return quote;
}

void bind(Statement& statement, const Quote& quote, const std::string& uid) {
  statement.bind(":id", quote.id.value == 0 ? std::nullopt : std::optional(quote.id))
      .bind(":uid", uid)
      .bind(":client", quote.client)
      .bind(":number", quote.number)
      .bind(":year", quote.year)
      .bind(":counter", quote.counter)
      .bind(":revision", quote.revision)
      .bind(":addendum_of", quote.addendum_of)
      .bind(":title", quote.title)
      .bind(":state", name(quote.state))
      .bind(":currency", quote.currency.code);
  bind_tax(statement, quote.tax);
  statement.bind(":withholds", quote.withholds)
      .bind(":discount_rate", raw<Rate>(quote.discount))
      .bind(":discount_amount", raw<Money>(quote.discount))
      .bind(":valid", quote.valid)
      .bind(":valid_until", quote.valid_until)
      .bind(":starts_on", quote.starts_on)
      .bind(":delivers_on", quote.delivers_on)
      .bind(":revisions", quote.revisions)
      .bind(":excludes", joined(quote.excludes))
      .bind(":mine", joined(quote.mine))
      .bind(":theirs", joined(quote.theirs))
      .bind(":why_me", quote.why_me)
      .bind(":steps", quote.steps)
      .bind(":created_at", quote.created_at)
      .bind(":updated_at", quote.updated_at)
      .bind(":sent_at", quote.sent_at)
      .bind(":sent_hash", quote.sent_hash)
      .bind(":sent_in", quote.sent_in);
  bind_decision(statement, quote.decision);
  statement.bind(":started_at", quote.started_at)
      .bind(":delivered_at", quote.delivered_at)
      .bind(":closed_at", quote.closed_at);
}

}  // namespace care::store::quote_row
