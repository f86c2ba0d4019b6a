#pragma once

#include <vector>

#include "care/reminder.hpp"
#include "care/snooze.hpp"
#include "core/care_line.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kReminderSchema;

/// A reminder as every command shows it.
output::Record record(const Reminder& reminder, cli::Context& context);

/// An automatic line that was put off or dismissed, in the same keys.
output::Record put_off_record(const CareLine& line, const Snooze& snooze, cli::Context& context);

/// Several of them; `when_empty` is told on a terminal in place of nothing.
output::Listing listing(const std::vector<Reminder>& reminders, std::string_view when_empty, cli::Context& context);

}  // namespace care::commands
