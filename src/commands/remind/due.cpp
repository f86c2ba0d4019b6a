#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/reminder_record.hpp"
#include "core/reminder_rules.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands::remind_due {
namespace {

struct Options {
  std::optional<std::string> client;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.client, "--client", "CLIENT", "only this client's");
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.read();
  std::optional<ClientId> client;
  if (options.client) client = store.clients.resolve(*options.client).id;
  auto reminders = store.reminders.open(client);
  std::erase_if(reminders, [&](const Reminder& each) {
    return each.due_on > context.today() || is_snoozed(each, context.now(), context.today());
  });
  context.out().list(listing(reminders, "nothing is due", context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kReminderSchema),
       .about = "What is due today or before, and not put off. care today tells what else deserves care.",
       .examples = "care remind due\ncare remind due --check && notify-send \"care today\""});
}

}  // namespace care::commands::remind_due
