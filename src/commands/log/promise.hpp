#pragma once

#include <string>
#include <vector>

#include "care/interaction.hpp"
#include "care/reminder.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Reads "fri 14:30: send the drafts": a date in words, a colon, what is promised. Throws Error(usage).
Reminder parse_promise(const std::string& text, Whose whose, cli::Context& context);

/// Stores what was promised in an entry of the log, and gives it with its ids.
std::vector<Reminder> store_promises(std::vector<Reminder> promises, const Interaction& entry, cli::Context& context);

/// " Promise 31: mandare le bozze A5, Fri 8 May 2026." for each.
std::string sentences(const std::vector<Reminder>& promises, cli::Context& context);

}  // namespace care::commands
