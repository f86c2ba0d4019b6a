#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/care_line_record.hpp"
#include "commands/today/care_text.hpp"
#include "commands/today/walk.hpp"
#include "core/calendar.hpp"
#include "output/printer.hpp"

namespace care::commands::today {
namespace {

struct Options {
  std::optional<std::int64_t> days;
  bool all = false;
  bool interactive = false;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.days, "--days", "N", "what comes in the next N days too");
  args.flag(options.all, "--all", "on a terminal too, all of every group");
  args.flag(options.interactive, "-i,--interactive", "go through the lines, one by one");
}

Date until(const Options& options, cli::Context& context) {
  constexpr std::int64_t kMost = 3660;
  const auto days = options.days.value_or(0);
  if (days < 0 || days > kMost) throw usage_error("--days is a number from 0 to 3660", "--days 7");
  return add_days(context.today(), static_cast<int>(days));
}

output::Listing listing(const std::vector<CareLine>& lines, cli::Context& context) {
  output::Listing listing{record(CareLine{}, context),
                          {"kind", "client", "quote", "subject", "due", "overdue", "why", "action", "key"},
                          {},
                          {"kind", "client", "subject", "due", "why"},
                          "all is well"};
  for (const auto& line : lines) listing.rows.push_back(record(line, context));
  return listing;
}

void run(const Options& options, cli::Context& context) {
  const auto lines = lines_until(until(options, context), context);
  if (options.interactive) return walk(lines, context);
  if (!context.out().for_people()) return context.out().list(listing(lines, context));
  context.out().found(lines.size());
  context.out().document(care_text(lines, options.all, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kCareLineSchema),
       .about =
           "Reminders, and what the log and the quotes call for by themselves, the most urgent first; each with why "
           "it is told and the command that settles it. A line is put off with care remind snooze KEY WHEN, and "
           "dismissed with care remind done KEY. The rules: care remind rules.",
       .examples =
           "care today\ncare today --days 7\ncare today -i\ncare today --check --quiet && notify-send \"care today\""});
}

}  // namespace care::commands::today
