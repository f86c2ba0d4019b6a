#pragma once

#include <vector>

#include "care/interaction.hpp"
#include "care/reminder.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kInteractionSchema;

/// An entry of the log as every command shows it, with what was promised in it.
output::Record record(const Interaction& entry, const std::vector<Reminder>& promises, cli::Context& context);

/// The same of an entry that is stored, with the times of its reply where they will be seen.
output::Record stored_record(Interaction entry, const std::vector<Reminder>& promises, cli::Context& context);

enum class Listed { plain, with_due };

/// What a list of entries shows, on a terminal with when each is to be answered where that is wanted. Promises,
/// attachments and times are looked up only where they will be seen.
output::Listing listing(std::vector<Interaction> entries, cli::Context& context, Listed listed = Listed::plain);

/// "answer due Thu 7 May 2026, 10:30", of an entry that was just logged. What happened is kept even where the settings
/// give no such time: then that is told on standard error.
std::string answer_due(const Interaction& entry, cli::Context& context);

}  // namespace care::commands
