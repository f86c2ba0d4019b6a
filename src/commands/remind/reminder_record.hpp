#pragma once

#include "care/reminder.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kReminderSchema;

/// A reminder as every command shows it.
output::Record record(const Reminder& reminder, cli::Context& context);

}  // namespace care::commands
