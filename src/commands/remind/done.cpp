#include <fmt/format.h>

#include "cli/context.hpp"
#include "commands/remind/reminder_record.hpp"

namespace care::commands {
namespace {

struct Options {
  std::vector<std::int64_t> ids;
};

void declare(cli::Args& args, Options& options) {
  args.many(options.ids, "ID", "its number, as the log told it").completes(cli::Completes::reminder);
}

void run(const Options& options, cli::Context& context) {
  if (options.ids.empty()) throw usage_error("care remind done needs ID", "care remind list");
  auto& store = context.write();
  for (const auto id : options.ids) {
    const Reminder reminder = store.reminders.find(ReminderId{id});
    if (reminder.done_at) {
      context.warn(fmt::format("{} was done already: {}", id, reminder.text));
      continue;
    }
    store.reminders.set_done(reminder.id, context.now());
    context.done(fmt::format("Done: {} ({}).", reminder.text, id), record(store.reminders.find(reminder.id), context));
  }
}

}  // namespace

cli::Command remind_done() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kReminderSchema), .examples = "care remind done 31"});
}

}  // namespace care::commands
