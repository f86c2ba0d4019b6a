#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/care_line_record.hpp"
#include "commands/records/reminder_record.hpp"
#include "commands/remind/line_key.hpp"
#include "core/date_text.hpp"
#include "core/when.hpp"
#include "store/reminder_table.hpp"
#include "store/snooze_table.hpp"
#include "store/store.hpp"
#include "work/payment_lines.hpp"

namespace care::commands::remind_snooze {
namespace {

struct Options {
  std::string id;
  std::string when;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "a reminder's number, or the key of an automatic line of care today")
      .completes(cli::Completes::reminder);
  args.required(options.when, "WHEN", "until then: 3d, mon, fri 14:00");
}

/// "3d" is in three days, as it is of a deadline.
When until(const std::string& phrase, cli::Context& context) {
  const When when = context.when(phrase, Tense::future);
  const bool passed = when.instant ? *when.instant <= context.now() : when.date <= context.today();
  if (passed) throw usage_error(fmt::format("'{}' has come already", phrase), "say a later day: 3d, mon, fri 14:00");
  return when;
}

void run(const Options& options, cli::Context& context) {
  const When when = until(options.when, context);
  const auto shown = describe(when.date, when.time);
  if (const auto id = reminder_of(options.id)) {
    auto& store = context.write();
    Reminder reminder = store.reminders.find(*id);
    if (reminder.done_at) throw Error(ErrorKind::failed, fmt::format("{} is done: {}", id->value, reminder.text));
    reminder.snoozed_on = when.date;
    reminder.snoozed_until = when.instant;
    store.reminders.update(reminder);
    return context.done(fmt::format("Put off {} until {}: {}.", id->value, shown, reminder.text),
                        record(reminder, context));
  }
  const auto line = find_line(options.id, context);
  const Snooze snooze{line.key, when.date, when.instant};
  context.write().snoozes.put(snooze);
  context.done(fmt::format("Put off until {}: {}.", shown, line.subject), put_off_record(line, snooze, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kReminderSchema),
                                     .about = "It is not shown before then; when it is due stays as it was.",
                                     .examples = "care remind snooze 31 3d\n"
                                                 "care remind snooze quiet:studio-neri:2026-04-02 mon"});
}

}  // namespace care::commands::remind_snooze
