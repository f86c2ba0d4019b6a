#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/counted.hpp"
#include "commands/report/report_command.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/numbers.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"

namespace care::commands::report_quotes {
namespace {

struct Amount {
  Currency currency;
  Money amount;
};

void describe(Fields& fields, Amount& amount) {
  fields.noun("report_amount", "An amount of one currency.");
  fields.amounts_in(amount.currency);
  fields.add(Field("currency"), amount.currency);
  fields.add(Field("amount"), amount.amount);
}

struct Sum : QuoteReport::Sum {};

void describe(Fields& fields, Sum& sum) {
  std::vector<Amount> amounts;
  for (const auto& [code, amount] : sum.amounts) amounts.push_back({currency_of(code), amount});
  fields.noun("report_sum", "How many, and how much.");
  fields.add(Field("count"), sum.count);
  fields.add(Field("amounts", "their totals"), amounts);
}

struct Reason {
  std::string reason;
  int count = 0;
};

void describe(Fields& fields, Reason& reason) {
  fields.noun("report_reason", "Why offers were declined.");
  fields.add(Field("reason").not_null(), reason.reason);
  fields.add(Field("count"), reason.count);
}

struct Found : QuoteReport {
  Date since{};
};

void describe(Fields& fields, Found& found) {
  const auto add_sum = [&](const Field& field, const QuoteReport::Sum& sum) {
    std::optional<Sum> described = Sum{sum};
    fields.add(field.not_null(), described);
  };
  std::vector<Reason> reasons;
  for (const auto& [reason, count] : found.reasons) reasons.push_back({reason, count});
  fields.noun("report_quotes", "How your offers fared.");
  fields.add(Field("since", "of quotes that were sent from then on"), found.since);
  add_sum(Field("sent", "all of them"), found.sent);
  add_sum(Field("accepted"), found.accepted);
  add_sum(Field("declined"), found.declined);
  add_sum(Field("expired"), found.expired);
  add_sum(Field("waiting", "for an answer"), found.waiting);
  add_share(fields, Field("accepted_share", "per cent, of those that were decided or ran out"), found.accepted_share);
  fields.by_hand(Field("median_days", "from sending to an answer").json(JsonKind::integer).or_null());
  fields.add(Field("reasons", "why they were declined"), reasons);
}

std::string line(const char* label, const QuoteReport::Sum& sum) {
  std::vector<std::string> amounts;
  for (const auto& [code, amount] : sum.amounts) amounts.push_back(to_words(amount, currency_of(code), Language::en));
  return fmt::format("  {:<12}{:>5}   {}\n", label, sum.count, fmt::join(amounts, ", "));
}

std::string text_of(const Found& report, cli::Context& context) {
  std::string text = context.out().bold(fmt::format("Quotes sent since {}", care::describe(report.since))) + "\n";
  text += line("sent", report.sent) + line("accepted", report.accepted) + line("declined", report.declined) +
          line("expired", report.expired) + line("waiting", report.waiting);
  if (report.accepted_share)
    text += fmt::format("Accepted of those decided: {}\n", whole_percent(*report.accepted_share));
  if (report.median_days) text += fmt::format("Days to an answer, median: {}\n", *report.median_days);
  for (const auto& [reason, count] : report.reasons) {
    text += fmt::format("Declined {} {}: {}\n", count, count == 1 ? "time" : "times", output::visible(reason));
  }
  return text;
}

Report report_since(Date since, cli::Context& context) {
  const Found found{quote_report(counted_quotes(context), since, context.zone()), since};
  auto record = output::record_of(found);
  if (found.median_days) output::at(record, "median_days").value = std::int64_t{*found.median_days};
  return {std::move(record), text_of(found, context)};
}

constexpr auto kSchema = output::schema_of<Found>();

}  // namespace

cli::Command command() {
  return report_command(kSchema, report_since, "How many offers were accepted, how soon, and why the others were not.",
                        "care report quotes --since \"1 jan\"");
}

}  // namespace care::commands::report_quotes
