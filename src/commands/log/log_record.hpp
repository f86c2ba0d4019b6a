#pragma once

#include <vector>

#include "care/interaction.hpp"
#include "care/reminder.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kInteractionSchema;

/// An entry of the log as every command shows it, with what was promised in it.
output::Record record(const Interaction& entry, const std::vector<Reminder>& promises, cli::Context& context);

/// What a list of entries shows. Promises and attachments are looked up only where they will be seen.
output::Listing listing(std::vector<Interaction> entries, cli::Context& context);

}  // namespace care::commands
