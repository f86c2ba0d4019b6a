#pragma once

#include "care/reminder.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kReminderSchema;

/// Whether its time is over: a day lasts until its midnight, an hour is late when it has passed.
bool is_late(const Reminder& reminder, cli::Context& context);

/// A reminder as every command shows it.
output::Record record(const Reminder& reminder, cli::Context& context);

}  // namespace care::commands
