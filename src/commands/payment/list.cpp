#include <algorithm>
#include <tuple>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/records/payment_record.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"
#include "work/payment_lines.hpp"

namespace care::commands::payment_list {
namespace {

struct Options {
  std::optional<std::string> client;
  bool due = false;
  bool overdue = false;
  bool all = false;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.client, "--client", "CLIENT", "only this client's");
  args.flag(options.due, "--due", "only what is due today or before, and not paid");
  args.flag(options.overdue, "--overdue", "only what is late");
  args.flag(options.all, "--all", "of closed jobs what is paid too");
}

/// What falls due first comes first; what waits for something comes last.
bool is_earlier(const work::PaymentLine& one, const work::PaymentLine& other) {
  const auto order = [](const work::PaymentLine& line) {
    return std::tuple(!line.due.due, line.due.due.value_or(Date{}), line.quote.number, line.due.n);
  };
  return order(one) < order(other);
}

void run(const Options& options, cli::Context& context) {
  std::optional<ClientId> client;
  if (options.client) client = context.read().clients.resolve(*options.client).id;
  auto lines = all_lines(client, options.all, desk(context));
  std::erase_if(lines, [&](const work::PaymentLine& line) {
    const bool is_due = line.due.open > Money{} && line.due.due && *line.due.due <= context.today();
    return (options.due && !is_due) || (options.overdue && !line.due.overdue);
  });
  std::sort(lines.begin(), lines.end(), is_earlier);
  output::Listing listing{record(work::PaymentLine{}, context),
                          {"quote", "client", "instalment", "due", "amount", "paid", "open", "state"},
                          {},
                          {"quote", "client", "due", "net_due", "open", "state"},
                          "nothing is to be paid here"};
  for (const auto& line : lines) listing.rows.push_back(record(line, context));
  context.out().list(listing);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::list_of(kPaymentSchema),
                                     .examples = "care payment list --overdue\ncare payment list --client giulia"});
}

}  // namespace care::commands::payment_list
