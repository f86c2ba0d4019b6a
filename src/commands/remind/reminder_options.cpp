#include "commands/remind/reminder_options.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/records/quote_record.hpp"
#include "core/date_text.hpp"
#include "core/recurrence.hpp"
#include "core/reminder_rules.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"

namespace care::commands {
namespace {

void set_client(const std::string& said, Reminder& reminder, cli::Context& context) {
  reminder.client = std::nullopt;
  reminder.client_slug.clear();
  if (said.empty()) return;
  const auto client = context.read().clients.resolve(said);
  reminder.client = client.id;
  reminder.client_slug = client.slug;
}

/// A job's reminder is its client's too.
void set_quote(const std::string& said, Reminder& reminder, cli::Context& context) {
  reminder.quote = std::nullopt;
  reminder.quote_number.clear();
  if (said.empty()) return;
  const Quote quote = find_quote(said, desk(context));
  if (reminder.client && *reminder.client != quote.client) {
    throw usage_error(fmt::format("quote {} is {}'s", quote.number, quote.client_slug),
                      fmt::format("--for {}", quote.client_slug));
  }
  reminder.quote = quote.id;
  reminder.quote_number = quote.number;
  reminder.client = quote.client;
  reminder.client_slug = quote.client_slug;
}

void set_due(const When& when, Reminder& reminder) {
  reminder.due_on = when.date;
  reminder.due_at = when.instant;
}

/// What comes back begins on its due day, and without one on the first day that fits it.
void set_recurrence(const ReminderOptions& options, Reminder& reminder, cli::Context& context) {
  if (options.every) reminder.every = options.every->empty() ? "" : to_text(parse_recurrence(*options.every));
  if (options.after_done) reminder.after_done = true;
  if (reminder.every.empty()) {
    if (options.after_done) throw usage_error("--after-done is for what comes back", "--every 2w --after-done");
    reminder.after_done = false;
    reminder.anchor = std::nullopt;
    return;
  }
  if (!options.every && !options.due) return;
  const bool is_new = reminder.id.value == 0;
  const auto first = first_occurrence(parse_recurrence(reminder.every), context.today());
  if (!first) throw usage_error(fmt::format("'{}' never comes", reminder.every), "care remind add --help");
  if (is_new && !options.due) set_due({*first, {}, {}}, reminder);
  reminder.anchor = reminder.due_on;
}

}  // namespace

void declare(cli::Args& args, ReminderOptions& options) {
  args.option(options.client, "--for", "CLIENT", "whom it is about");
  args.option(options.due, "--due", "WHEN", "a day, or an hour too; today unless given");
  args.option(options.every, "--every", "SPAN", "it comes back: 1w, 2mo, weekday, mon,thu, or a rule of RFC 5545");
  args.flag(options.after_done, "--after-done", "counted from the day it was done, not from the day it was due");
  args.option(options.quote, "--quote", "QUOTE", "the job that it belongs to");
  args.option(options.whose, "--whose", "WHO", "who is to act: mine, or the client");
}

void apply(const ReminderOptions& options, Reminder& reminder, cli::Context& context) {
  if (options.client) set_client(*options.client, reminder, context);
  if (options.quote) set_quote(*options.quote, reminder, context);
  if (options.whose) reminder.whose = *options.whose;
  if (reminder.whose == Whose::client && !reminder.client) {
    throw usage_error("a client's reminder needs the client", "--for CLIENT");
  }
  if (options.due) {
    set_due(context.when(*options.due, Tense::future), reminder);
    reminder.snoozed_on = std::nullopt;
    reminder.snoozed_until = std::nullopt;
  }
  set_recurrence(options, reminder, context);
}

std::string due_in_words(const Reminder& reminder, cli::Context& context) {
  const auto due = reminder.due_at ? describe(*reminder.due_at, context.zone()) : describe(reminder.due_on);
  if (reminder.every.empty()) return "due " + due;
  return fmt::format("due {}, {}{}", due, describe(parse_recurrence(reminder.every)),
                     reminder.after_done ? " after it is done" : "");
}

}  // namespace care::commands
