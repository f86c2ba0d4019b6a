#include "core/money.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/counted.hpp"
#include "commands/report/report_command.hpp"
#include "core/date_text.hpp"
#include "output/printer.hpp"

namespace care::commands::report_money {
namespace {

/// Of one currency; of one client where it names one.
struct Sum {
  Currency currency;
  std::string client;
  MoneySum sum;
};

void describe(Fields& fields, Sum& row) {
  auto& sum = row.sum;
  fields.noun("report_money_sum", "What came in, and what is to come.");
  fields.amounts_in(row.currency);
  fields.add(Field("currency"), row.currency);
  fields.add(Field("client", "slug; null: all of them"), row.client);
  fields.add(Field("received", "since then"), sum.received);
  fields.add(Field("withheld", "of it, held back for the tax office"), sum.withheld);
  fields.add(Field("open", "of what was accepted, still to come"), sum.open);
  fields.add(Field("overdue"), sum.overdue);
  fields.add(Field("disputed"), sum.disputed);
  fields.add(Field("written_off"), sum.written_off);
}

struct Found {
  Date since{};
  std::vector<Sum> totals, clients;
};

void describe(Fields& fields, Found& found) {
  fields.noun("report_money", "Who has paid, and who owes what.");
  fields.add(Field("since"), found.since);
  fields.add(Field("totals", "by currency"), found.totals);
  fields.add(Field("clients", "by currency and client"), found.clients);
}

Found find(Date since, cli::Context& context) {
  const auto report = money_report(counted_quotes(context), since);
  Found found{since, {}, {}};
  for (const auto& [code, sum] : report.by_currency) found.totals.push_back({currency_of(code), "", sum});
  for (const auto& [key, sum] : report.by_client) found.clients.push_back({currency_of(key.first), key.second, sum});
  return found;
}

std::string line(const std::string& label, const Sum& row) {
  const auto plain = [&](Money amount) { return to_plain(amount, row.currency); };
  return fmt::format("{:<24.24} {:>12} {:>12} {:>12}\n", label, plain(row.sum.received), plain(row.sum.open),
                     plain(row.sum.overdue));
}

std::string text_of(const Found& found, cli::Context& context) {
  if (found.totals.empty()) return "No quote was accepted yet.\n";
  const auto& out = context.out();
  std::string text;
  for (const auto& total : found.totals) {
    text += out.bold(fmt::format("{}, since {}", total.currency.code, care::describe(found.since))) + "\n";
    text += out.dim(fmt::format("{:<24} {:>12} {:>12} {:>12}", "", "received", "open", "overdue")) + "\n";
    for (const auto& client : found.clients) {
      if (client.currency.code == total.currency.code) text += line(client.client, client);
    }
    text += line("all", total);
    const auto add = [&](const char* label, Money amount) {
      if (amount != Money{}) text += fmt::format("{}: {}\n", label, to_words(amount, total.currency, Language::en));
    };
    add("Withheld for the tax office", total.sum.withheld);
    add("Disputed", total.sum.disputed);
    add("Written off", total.sum.written_off);
  }
  return text;
}

}  // namespace

cli::Command command() {
  return report_command(find, text_of, "What came in since a day, and what is still to come, client by client.",
                        "care report money --since \"1 jan\"");
}

}  // namespace care::commands::report_money
