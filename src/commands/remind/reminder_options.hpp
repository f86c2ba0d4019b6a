#pragma once

#include <optional>
#include <string>

#include "care/reminder.hpp"
#include "cli/args.hpp"

namespace care::cli {
class Args;
class Context;
}  // namespace care::cli

namespace care::commands {

/// What `remind add` and `remind edit` say of a reminder.
struct ReminderOptions {
  std::optional<std::string> client, due, every, quote;
  std::optional<Whose> whose;
  bool after_done = false;
};

void declare(cli::Args& args, ReminderOptions& options);

/// Puts what was given into the reminder; what was not given stays. An empty --for, --every or --quote empties it.
/// Throws Error(usage), Error(not_found).
void apply(const ReminderOptions& options, Reminder& reminder, cli::Context& context);

/// "due Fri 8 May 2026, every 2 weeks".
std::string due_in_words(const Reminder& reminder, cli::Context& context);

}  // namespace care::commands
