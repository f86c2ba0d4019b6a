#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/reminder_record.hpp"
#include "commands/remind/reminder_options.hpp"
#include "commands/typed_text.hpp"
#include "core/text.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands::remind_add {
namespace {

struct Options {
  std::optional<std::string> text, message;
  ReminderOptions reminder;
  bool recover = false;
};

void declare(cli::Args& args, Options& options) {
  args.optional(options.text, "TEXT", "what is to be done; - for standard input, the editor where it is missing");
  args.option(options.message, "-m,--message", "TEXT", "the same, where it begins with a dash");
  declare(args, options.reminder);
  args.flag(options.recover, "--recover", "begin with what was typed earlier and could not be saved");
}

void run(const Options& options, cli::Context& context) {
  Reminder reminder;
  reminder.created_at = context.now();
  reminder.due_on = context.today();
  apply(options.reminder, reminder, context);
  reminder.text = in_one_line(typed_text(options.text, options.message, "What is to be remembered, in a line",
                                         {"remind add", "", ".txt", options.recover}, context));
  auto& store = context.write();
  reminder = store.reminders.find(store.reminders.add(reminder));
  if (reminder.due_on < context.today()) context.warn("that day has passed: it is late already");
  context.done(fmt::format("Reminder {}: {}, {}.", reminder.id.value, reminder.text, due_in_words(reminder, context)),
               record(reminder, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kReminderSchema),
       .examples = "care remind add \"Chiamare la tipografia\" --due \"fri 10:00\"\n"
                   "care remind add \"Sentire Giulia\" --for giulia --every 2w --after-done\n"
                   "care remind add \"Backup del sito\" --every \"FREQ=MONTHLY;BYDAY=-1FR\""});
}

}  // namespace care::commands::remind_add
