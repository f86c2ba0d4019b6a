#include "core/money.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/counted_quotes.hpp"
#include "commands/report/report_command.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "output/printer.hpp"

namespace care::commands::report_money {
namespace {

using output::Kind;
using output::Record;

constexpr output::Key kSumKeys[] = {
    {"currency", Kind::text, ""},
    output::or_null({"client", Kind::text, "slug; null: all of them"}),
    {"received", Kind::text, "since then"},
    {"withheld", Kind::text, "of it, held back for the tax office"},
    {"open", Kind::text, "of what was accepted, still to come"},
    {"overdue", Kind::text, ""},
    {"disputed", Kind::text, ""},
    {"written_off", Kind::text, ""},
};
constexpr output::Schema kSumSchema{"report_money_sum", "What came in, and what is to come.", kSumKeys};

constexpr output::Key kReportKeys[] = {
    {"since", Kind::day, ""},
    {"totals", Kind::objects, "by currency", nullptr, &kSumSchema},
    {"clients", Kind::objects, "by currency and client", nullptr, &kSumSchema},
};
constexpr output::Schema kReportSchema{"report_money", "Who has paid, and who owes what.", kReportKeys};

Record record(const std::string& code, const std::string& client, const MoneySum& sum) {
  const auto currency = currency_of(code);
  return {{"currency", code},
          {"client", output::text_or_null(client)},
          {"received", to_plain(sum.received, currency)},
          {"withheld", to_plain(sum.withheld, currency)},
          {"open", to_plain(sum.open, currency)},
          {"overdue", to_plain(sum.overdue, currency)},
          {"disputed", to_plain(sum.disputed, currency)},
          {"written_off", to_plain(sum.written_off, currency)}};
}

std::string row(const std::string& label, const std::string& code, const MoneySum& sum) {
  const auto words = [&](Money amount) { return to_plain(amount, currency_of(code)); };
  return fmt::format("{:<24.24} {:>12} {:>12} {:>12}\n", label, words(sum.received), words(sum.open),
                     words(sum.overdue));
}

std::string text_of(const MoneyReport& report, Date since, cli::Context& context) {
  if (report.by_currency.empty()) return "No quote was accepted yet.\n";
  std::string text;
  for (const auto& [code, sum] : report.by_currency) {
    text += context.out().bold(fmt::format("{}, since {}", code, describe(since))) + "\n";
    text += context.out().dim(fmt::format("{:<24} {:>12} {:>12} {:>12}", "", "received", "open", "overdue")) + "\n";
    for (const auto& [key, client] : report.by_client) {
      if (key.first == code) text += row(key.second, code, client);
    }
    text += row("all", code, sum);
    const Currency currency = currency_of(code);
    const auto words = [&](Money amount) { return to_words(amount, currency, Language::en); };
    if (sum.withheld != Money{}) text += fmt::format("Withheld for the tax office: {}\n", words(sum.withheld));
    if (sum.disputed != Money{}) text += fmt::format("Disputed: {}\n", words(sum.disputed));
    if (sum.written_off != Money{}) text += fmt::format("Written off: {}\n", words(sum.written_off));
  }
  return text;
}

Report report_since(Date first, cli::Context& context) {
  const auto report = money_report(counted_quotes(context), first);
  std::vector<Record> totals;
  for (const auto& [code, sum] : report.by_currency) totals.push_back(record(code, "", sum));
  std::vector<Record> clients;
  for (const auto& [key, sum] : report.by_client) clients.push_back(record(key.first, key.second, sum));
  return {{{"since", to_iso(first)}, {"totals", totals}, {"clients", clients}}, text_of(report, first, context)};
}

}  // namespace

cli::Command command() {
  return report_command(kReportSchema, report_since,
                        "What came in since a day, and what is still to come, client by client.",
                        "care report money --since \"1 jan\"");
}

}  // namespace care::commands::report_money
