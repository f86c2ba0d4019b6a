#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/counted_quotes.hpp"
#include "commands/report/report_command.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"
#include "core/numbers.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"

namespace care::commands::report_quotes {
namespace {

using output::Kind;
using output::or_null;
using output::Record;
using output::Value;

constexpr output::Key kAmountKeys[] = {
    {"currency", Kind::text, ""},
    {"amount", Kind::text, ""},
};
constexpr output::Schema kAmountSchema{"report_amount", "An amount of one currency.", kAmountKeys};

constexpr output::Key kSumKeys[] = {
    {"count", Kind::integer, ""},
    {"amounts", Kind::objects, "their totals", nullptr, &kAmountSchema},
};
constexpr output::Schema kSumSchema{"report_sum", "How many, and how much.", kSumKeys};

constexpr output::Key kReasonKeys[] = {
    {"reason", Kind::text, ""},
    {"count", Kind::integer, ""},
};
constexpr output::Schema kReasonSchema{"report_reason", "Why offers were declined.", kReasonKeys};

constexpr output::Key kReportKeys[] = {
    {"since", Kind::day, "of quotes that were sent from then on"},
    {"sent", Kind::object, "all of them", nullptr, &kSumSchema},
    {"accepted", Kind::object, "", nullptr, &kSumSchema},
    {"declined", Kind::object, "", nullptr, &kSumSchema},
    {"expired", Kind::object, "", nullptr, &kSumSchema},
    {"waiting", Kind::object, "for an answer", nullptr, &kSumSchema},
    or_null({"accepted_share", Kind::text, "per cent, of those that were decided or ran out"}),
    or_null({"median_days", Kind::integer, "from sending to an answer"}),
    {"reasons", Kind::objects, "why they were declined", nullptr, &kReasonSchema},
};
constexpr output::Schema kReportSchema{"report_quotes", "How your offers fared.", kReportKeys};

Record record(const QuoteReport::Sum& sum) {
  std::vector<Record> amounts;
  for (const auto& [code, amount] : sum.amounts) {
    amounts.push_back({{"currency", code}, {"amount", to_plain(amount, currency_of(code))}});
  }
  return {{"count", std::int64_t{sum.count}}, {"amounts", amounts}};
}

Record record(const QuoteReport& report, Date since) {
  std::vector<Record> reasons;
  for (const auto& [reason, count] : report.reasons) {
    reasons.push_back({{"reason", reason}, {"count", std::int64_t{count}}});
  }
  return {{"since", to_iso(since)},
          {"sent", record(report.sent)},
          {"accepted", record(report.accepted)},
          {"declined", record(report.declined)},
          {"expired", record(report.expired)},
          {"waiting", record(report.waiting)},
          {"accepted_share", report.accepted_share ? Value(to_plain(*report.accepted_share)) : Value()},
          {"median_days", report.median_days ? Value(std::int64_t{*report.median_days}) : Value()},
          {"reasons", reasons}};
}

std::string line(const char* label, const QuoteReport::Sum& sum) {
  std::vector<std::string> amounts;
  for (const auto& [code, amount] : sum.amounts) amounts.push_back(to_words(amount, currency_of(code), Language::en));
  return fmt::format("  {:<12}{:>5}   {}\n", label, sum.count, fmt::join(amounts, ", "));
}

std::string text_of(const QuoteReport& report, Date since, cli::Context& context) {
  std::string text = context.out().bold(fmt::format("Quotes sent since {}", describe(since))) + "\n";
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

Report report_since(Date first, cli::Context& context) {
  const auto report = quote_report(counted_quotes(context), first, context.zone());
  return {record(report, first), text_of(report, first, context)};
}

}  // namespace

cli::Command command() {
  return report_command(kReportSchema, report_since,
                        "How many offers were accepted, how soon, and why the others were not.",
                        "care report quotes --since \"1 jan\"");
}

}  // namespace care::commands::report_quotes
