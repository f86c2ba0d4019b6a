#include <algorithm>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/reminder_record.hpp"
#include "core/reminder_rules.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands::remind_list {
namespace {

struct Options {
  std::optional<std::string> client;
  bool due = false;
  bool overdue = false;
  bool all = false;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.client, "--client", "CLIENT", "only this client's");
  args.flag(options.due, "--due", "only what is due today or before");
  args.flag(options.overdue, "--overdue", "only what is late");
  args.flag(options.all, "--all", "what is done too");
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.read();
  std::optional<ClientId> client;
  if (options.client) client = store.clients.resolve(*options.client).id;
  auto reminders = options.all ? store.reminders.all(client) : store.reminders.open(client);
  std::erase_if(reminders, [&](const Reminder& reminder) {
    return (options.due && reminder.due_on > context.today()) ||
           (options.overdue && !is_late(reminder, context.now(), context.today()));
  });
  context.out().list(listing(reminders, "nothing is promised, awaited or to be done", context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::list_of(kReminderSchema),
                                     .examples = "care remind list --due\ncare remind list --client giulia"});
}

}  // namespace care::commands::remind_list
