#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/records/reminder_record.hpp"
#include "commands/remind/reminder_options.hpp"
#include "commands/typed_text.hpp"
#include "core/text.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands::remind_edit {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<std::string> text, message;
  ReminderOptions reminder;
  bool not_after_done = false;
  bool recover = false;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "its number").completes(cli::Completes::reminder);
  args.optional(options.text, "TEXT", "another text; - for standard input");
  args.option(options.message, "-m,--message", "TEXT", "the same, where it begins with a dash");
  declare(args, options.reminder);
  args.flag(options.not_after_done, "--no-after-done", "counted from the day it was due again");
  args.flag(options.recover, "--recover", "begin with what was typed earlier and could not be saved");
}

bool says_something(const ReminderOptions& said) {
  return said.client || said.due || said.every || said.quote || said.whose || said.after_done;
}

std::string edited(const Reminder& reminder, bool recover, cli::Context& context) {
  const auto text =
      context.editor().edit(reminder.text + "\n", {"remind edit", std::to_string(reminder.id.value), ".txt", recover});
  const auto line = in_one_line(text);
  if (line.empty()) throw usage_error("the text is empty", "care remind remove takes a reminder away");
  if (line == reminder.text) throw Error(ErrorKind::cancelled, "nothing was changed");
  return line;
}

void run(const Options& options, cli::Context& context) {
  Reminder reminder = context.read().reminders.find(ReminderId{options.id});
  const Reminder before = reminder;
  if (options.text || options.message) {
    reminder.text = in_one_line(typed_text(options.text, options.message, "", {"remind edit", "", ".txt"}, context));
  } else if (options.recover || !(says_something(options.reminder) || options.not_after_done)) {
    reminder.text = edited(reminder, options.recover, context);
  }
  if (options.not_after_done) reminder.after_done = false;
  apply(options.reminder, reminder, context);

  auto& store = context.write();
  if (store.reminders.find(reminder.id) != before) {
    throw Error(ErrorKind::failed, fmt::format("reminder {} was changed elsewhere in the meantime", options.id),
                "care remind list");
  }
  store.reminders.update(reminder);
  reminder = store.reminders.find(reminder.id);
  context.done(fmt::format("Changed reminder {}: {}, {}.", options.id, reminder.text, due_in_words(reminder, context)),
               record(reminder, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kReminderSchema),
                                     .examples = "care remind edit 31 --due \"mon 9:00\"\n"
                                                 "care remind edit 31 \"Mandare le bozze A5\" --every \"\""});
}

}  // namespace care::commands::remind_edit
