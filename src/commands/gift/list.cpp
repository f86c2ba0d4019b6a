#include <fmt/format.h>

#include <algorithm>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "commands/records/gift_record.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands::gift_list {
namespace {

struct Options {
  std::optional<std::int64_t> year;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.year, "--year", "YEAR", "of another year; this one unless given");
}

/// "3 clients have none yet; €45.00 of €200.00".
std::string sum_of(const std::vector<GiftLine>& lines, const std::vector<Gift>& gifts, int year,
                   cli::Context& context) {
  const auto none = std::count_if(lines.begin(), lines.end(), [](const GiftLine& line) { return !line.gift; });
  const auto who = none == 0   ? std::string("nobody is forgotten")
                   : none == 1 ? std::string("one client has none yet")
                               : fmt::format("{} clients have none yet", none);
  return fmt::format("{}; {}\n", who, spent_in_words(gifts, year, context));
}

void run(const Options& options, cli::Context& context) {
  const int year = options.year ? static_cast<int>(*options.year) : year_of(context.today());
  auto& store = context.read();
  const auto gifts = all_gifts(store, context);
  const auto lines = gift_lines(store.clients.list({}), gifts, year);
  output::Listing listing{record(GiftLine{}, context),
                          {"id", "client", "state", "text", "cost", "given_on", "before"},
                          {},
                          {"client", "state", "text", "cost", "given_on", "before"},
                          "no client is active: care client add NAME"};
  for (const auto& line : lines) listing.rows.push_back(record(line, context));
  context.out().list(listing);
  const bool with_sum = context.out().for_people() && !context.globals().quiet && !lines.empty();
  if (with_sum) context.out().document(sum_of(lines, gifts, year, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kGiftSchema),
       .about =
           "Active clients without a gift come first, then what is planned, then what was given. What the log keeps "
           "as a gift counts too. The budget of a year is [gifts] budget in the configuration.",
       .examples = "care gift list\ncare gift list --year 2025"});
}

}  // namespace care::commands::gift_list
