#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/care_line_record.hpp"
#include "commands/records/reminder_record.hpp"
#include "commands/remind/line_key.hpp"
#include "commands/remind/reminder_options.hpp"
#include "core/reminder_rules.hpp"
#include "core/zone.hpp"
#include "store/reminder_table.hpp"
#include "store/snooze_table.hpp"
#include "store/store.hpp"
#include "work/payment_lines.hpp"

namespace care::commands::remind_done {
namespace {

struct Options {
  std::vector<std::string> ids;
};

void declare(cli::Args& args, Options& options) {
  args.many(options.ids, "ID", "its number, or the key of an automatic line of care today")
      .completes(cli::Completes::reminder);
}

void finish(ReminderId id, cli::Context& context) {
  auto& store = context.write();
  Reminder reminder = store.reminders.find(id);
  if (reminder.done_at) {
    return context.warn(fmt::format("{} was done already: {}", id.value, reminder.text));
  }
  complete(reminder, context.now(), context.zone());
  store.reminders.update(reminder);
  const auto next = reminder.done_at ? "" : fmt::format(" Next time {}.", due_in_words(reminder, context));
  context.done(fmt::format("Done: {} ({}).{}", reminder.text, id.value, next), record(reminder, context));
}

/// An automatic line is dismissed: it does not come again unless the matter changes.
void dismiss(const std::string& word, cli::Context& context) {
  const auto line = find_line(word, context);
  const Snooze snooze{line.key, {}, {}};
  context.write().snoozes.put(snooze);
  context.done(fmt::format("Dismissed: {}.", line.subject), put_off_record(line, snooze, context));
}

void run(const Options& options, cli::Context& context) {
  if (options.ids.empty()) throw usage_error("care remind done needs ID", "care remind list");
  for (const auto& word : options.ids) {
    if (const auto id = reminder_of(word)) {
      finish(*id, context);
    } else {
      dismiss(word, context);
    }
  }
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kReminderSchema),
       .about = "What comes back is due again on its next day after today: what was missed is caught up with once. An "
                "automatic line of care today is dismissed by its key.",
       .examples = "care remind done 31\ncare remind done 31 34 quiet:studio-neri:2026-04-02"});
}

}  // namespace care::commands::remind_done
