#include "store/quote_details.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "core/calendar.hpp"
#include "core/text.hpp"
#include "store/database.hpp"
#include "store/read_name.hpp"

namespace care::store {
namespace {

template <class T>
std::optional<std::int64_t> thousandths(const std::optional<T>& value) {
  return value ? std::optional(value->thousandths) : std::nullopt;
}

std::optional<Quantity> optional_quantity(Statement& row) {
  return row.optional([](Statement& at) { return Quantity{at.integer()}; });
}

std::string figures(const std::vector<MetricValue>& values) {
  std::string lines;
  for (const auto& each : values) {
    lines += fmt::format("{}{} {}", lines.empty() ? "" : "\n", to_iso(each.on), each.value.thousandths);
  }
  return lines;
}

std::vector<MetricValue> figures(const std::string& lines) {
  std::vector<MetricValue> values;
  for (const auto& line : split(lines, '\n')) {
    const auto blank = line.find(' ');
    const auto day = parse_iso_date(line.substr(0, blank));
    if (blank == line.npos || !day) continue;
    MetricValue value{*day, {}};
    std::from_chars(line.data() + blank + 1, line.data() + line.size(), value.value.thousandths);
    values.push_back(value);
  }
  return values;
}

void write_lines(Database& database, const Quote& quote) {
  Statement insert(database, R"sql(
    INSERT INTO quote_line (quote_id, position, text, quantity, unit, price, vat, discount)
    VALUES (:quote, :position, :text, :quantity, :unit, :price, :vat, :discount))sql");
  std::int64_t position = 0;
  for (const auto& line : quote.lines) {
    insert.bind(":quote", quote.id)
        .bind(":position", position++)
        .bind(":text", line.text)
        .bind(":quantity", line.quantity.thousandths)
        .bind(":unit", line.unit)
        .bind(":price", line.price.minor)
        .bind(":vat", thousandths(line.vat))
        .bind(":discount", line.discount.thousandths)
        .run();
    insert.reset();
  }
}

void bind_invoice(Statement& insert, const std::optional<Invoice>& invoice) {
  insert.bind(":invoice_number", invoice ? std::optional(invoice->number) : std::nullopt)
      .bind(":invoice_on", invoice ? std::optional(invoice->on) : std::nullopt)
      .bind(":invoice_due", invoice ? std::optional(invoice->due) : std::nullopt);
}

void write_instalments(Database& database, const Quote& quote) {
  Statement insert(database, R"sql(
    INSERT INTO instalment (quote_id, position, label, share, amount, due_when, days_after, day,
                            invoice_number, invoice_on, invoice_due, standing, because)
    VALUES (:quote, :position, :label, :share, :amount, :due_when, :days_after, :day,
            :invoice_number, :invoice_on, :invoice_due, :standing, :because))sql");
  std::int64_t position = 0;
  for (const auto& each : quote.instalments) {
    const auto* share = std::get_if<Rate>(&each.part);
    const auto* amount = std::get_if<Money>(&each.part);
    insert.bind(":quote", quote.id)
        .bind(":position", position++)
        .bind(":label", each.label)
        .bind(":share", share != nullptr ? std::optional(share->thousandths) : std::nullopt)
        .bind(":amount", amount != nullptr ? std::optional(amount->minor) : std::nullopt)
        .bind(":due_when", name(each.when.trigger))
        .bind(":days_after", each.when.days_after)
        .bind(":day", each.when.day);
    bind_invoice(insert, each.invoice);
    insert.bind(":standing", name(each.standing)).bind(":because", each.because).run();
    insert.reset();
  }
}

void write_metrics(Database& database, const Quote& quote) {
  Statement insert(database, R"sql(
    INSERT INTO metric (quote_id, position, name, unit, baseline, target, figures)
    VALUES (:quote, :position, :name, :unit, :baseline, :target, :figures))sql");
  std::int64_t position = 0;
  for (const auto& metric : quote.metrics) {
    insert.bind(":quote", quote.id)
        .bind(":position", position++)
        .bind(":name", metric.name)
        .bind(":unit", metric.unit)
        .bind(":baseline", thousandths(metric.baseline))
        .bind(":target", thousandths(metric.target))
        .bind(":figures", figures(metric.values))
        .run();
    insert.reset();
  }
}

void write_deliverables(Database& database, const Quote& quote) {
  Statement insert(database, R"sql(
    INSERT INTO deliverable (quote_id, position, name, state, hash, submitted_at, submitted_in, approved_at, approved_by,
                             approved_in)
    VALUES (:quote, :position, :name, :state, :hash, :submitted_at, :submitted_in, :approved_at, :approved_by,
            :approved_in))sql");
  std::int64_t position = 0;
  for (const auto& each : quote.deliverables) {
    insert.bind(":quote", quote.id)
        .bind(":position", position++)
        .bind(":name", each.name)
        .bind(":state", name(each.state))
        .bind(":hash", each.hash)
        .bind(":submitted_at", each.submitted_at)
        .bind(":submitted_in", each.submitted_in)
        .bind(":approved_at", each.approved_at)
        .bind(":approved_by", each.approved_by)
        .bind(":approved_in", each.approved_in)
        .run();
    insert.reset();
  }
}

QuoteLine read_line(Statement& row) {
  QuoteLine line;
  line.text = row.text();
  line.quantity = {row.integer()};
  line.unit = row.text();
  line.price = {row.integer()};
  line.vat = row.optional([](Statement& at) { return Rate{at.integer()}; });
  line.discount = {row.integer()};
  return line;
}

Part read_part(Statement& row) {
  const auto share = row.optional([](Statement& at) { return Rate{at.integer()}; });
  const auto amount = row.optional([](Statement& at) { return Money{at.integer()}; });
  if (share) return *share;
  if (amount) return *amount;
  return Rest{};
}

std::optional<Invoice> read_invoice(Statement& row) {
  const auto number = row.optional([](Statement& at) { return at.text(); });
  const auto on = row.optional([](Statement& at) { return at.day(); });
  const auto due = row.optional([](Statement& at) { return at.day(); });
  if (!number || !on || !due) return std::nullopt;
  return Invoice{*number, *on, *due};
}

Instalment read_instalment(Statement& row) {
  Instalment instalment;
  instalment.label = row.text();
  instalment.part = read_part(row);
  instalment.when.trigger = read_name<Trigger>(row);
  instalment.when.days_after = static_cast<int>(row.integer());
  instalment.when.day = row.optional([](Statement& at) { return at.day(); });
  instalment.invoice = read_invoice(row);
  instalment.standing = read_name<Standing>(row);
  instalment.because = row.text();
  return instalment;
}

Metric read_metric(Statement& row) {
  Metric metric;
  metric.name = row.text();
  metric.unit = row.text();
  metric.baseline = optional_quantity(row);
  metric.target = optional_quantity(row);
  metric.values = figures(row.text());
  return metric;
}

Deliverable read_deliverable(Statement& row) {
  Deliverable deliverable;
  deliverable.name = row.text();
  deliverable.state = read_name<DeliverableState>(row);
  deliverable.hash = row.text();
  deliverable.submitted_at = row.optional_instant();
  deliverable.submitted_in = row.optional([](Statement& at) { return at.id<InteractionId>(); });
  deliverable.approved_at = row.optional_instant();
  deliverable.approved_by = row.text();
  deliverable.approved_in = row.optional([](Statement& at) { return at.id<InteractionId>(); });
  return deliverable;
}

using ById = std::map<QuoteId, Quote*>;

/// Whether so few are wanted of those that lie between the first and the last that each is looked up by itself.
bool is_sparse(const ById& quotes) {
  constexpr std::int64_t kSparse = 4;
  return quotes.rbegin()->first.value - quotes.begin()->first.value > kSparse * std::ssize(quotes);
}

/// The rows of one table for all of the quotes, each put where it belongs.
template <class T>
void read_into(Database& database, const ById& quotes, const char* table, const char* columns, T (*read)(Statement&),
               std::vector<T> Quote::*list) {
  Statement query(database, fmt::format("SELECT quote_id, {} FROM {} WHERE quote_id BETWEEN :first AND :last "
                                        "ORDER BY quote_id, position",
                                        columns, table));
  const auto read_between = [&](QuoteId first, QuoteId last) {
    query.bind(":first", first).bind(":last", last);
    while (query.step()) {
      const auto quote = quotes.find(query.id<QuoteId>());
      if (quote != quotes.end()) (quote->second->*list).push_back(read(query));
    }
    query.reset();
  };
  if (!is_sparse(quotes)) return read_between(quotes.begin()->first, quotes.rbegin()->first);
  for (const auto& [id, quote] : quotes) read_between(id, id);
}

}  // namespace

void write_details(Database& database, const Quote& quote) {
  if (!quote.lines.empty()) write_lines(database, quote);
  if (!quote.instalments.empty()) write_instalments(database, quote);
  if (!quote.metrics.empty()) write_metrics(database, quote);
  if (!quote.deliverables.empty()) write_deliverables(database, quote);
}

void remove_details(Database& database, QuoteId quote) {
  for (const char* table : {"quote_line", "instalment", "metric", "deliverable"}) {
    Statement(database, fmt::format("DELETE FROM {} WHERE quote_id = :id", table)).bind(":id", quote).run();
  }
}

void read_details(Database& database, std::vector<Quote>& quotes) {
  if (quotes.empty()) return;
  ById by_id;
  for (auto& quote : quotes) by_id[quote.id] = &quote;
  read_into(database, by_id, "quote_line", "text, quantity, unit, price, vat, discount", read_line, &Quote::lines);
  read_into(
      database, by_id, "instalment",
      "label, share, amount, due_when, days_after, day, invoice_number, invoice_on, invoice_due, standing, because",
      read_instalment, &Quote::instalments);
  read_into(database, by_id, "metric", "name, unit, baseline, target, figures", read_metric, &Quote::metrics);
  read_into(database, by_id, "deliverable",
            "name, state, hash, submitted_at, submitted_in, approved_at, approved_by, approved_in", read_deliverable,
            &Quote::deliverables);
}

}  // namespace care::store
