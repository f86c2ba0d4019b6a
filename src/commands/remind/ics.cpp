#include <algorithm>

#include "care/world.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "commands/remind/calendar_item.hpp"
#include "core/files.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands::remind_ics {
namespace {

struct Options {
  std::optional<std::string> client;
  std::optional<std::string> output;
  bool all = false;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.output, "-o,--output", "FILE", "into this file; - is standard output");
  args.option(options.client, "--client", "CLIENT", "only this client's");
  args.flag(options.all, "--all", "what is done too");
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.read();
  std::optional<ClientId> client;
  if (options.client) client = store.clients.resolve(*options.client).id;
  const auto reminders = options.all ? store.reminders.all(client) : store.reminders.open(client);
  std::vector<exchange::CalendarItem> items;
  for (const auto& reminder : reminders) items.push_back(calendar_item(reminder, context));
  const auto calendar = exchange::to_ics(items, context.world().programs, context.world().helpers);
  if (!options.output || *options.output == "-") return context.out().document(calendar);
  replace_file(*options.output, calendar, Readers::all);
  if (!context.globals().quiet) context.out().document(output::visible(*options.output) + "\n");
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.about =
           "A calendar file (RFC 5545). What is due on a day is a task, which can be ticked off; what is due at an "
           "hour an event, for that is what calendars of phones show. Each keeps its UID, so that a calendar that has "
           "it already takes the new state over. What comes back has its rule; what is counted from when it was done "
           "has its next day alone.",
       .examples = "care remind ics -o care.ics\ncare remind ics --client giulia > giulia.ics"});
}

}  // namespace care::commands::remind_ics
