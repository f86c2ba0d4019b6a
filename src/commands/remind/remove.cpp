#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/reminder_record.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands::remind_remove {
namespace {

struct Options {
  std::vector<std::int64_t> ids;
};

void declare(cli::Args& args, Options& options) {
  args.many(options.ids, "ID", "its number").completes(cli::Completes::reminder);
}

void run(const Options& options, cli::Context& context) {
  if (options.ids.empty()) throw usage_error("care remind remove needs ID", "care remind list");
  auto& store = context.write();
  for (const auto id : options.ids) {
    const Reminder reminder = store.reminders.find(ReminderId{id});
    store.reminders.remove(reminder.id);
    context.done(fmt::format("Removed {}: {}. care undo brings it back.", id, reminder.text),
                 record(reminder, context));
  }
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kReminderSchema), .examples = "care remind remove 31"});
}

}  // namespace care::commands::remind_remove
