#pragma once

#include "care/quote.hpp"
#include "cli/command.hpp"

namespace care::commands {

/// The verb that puts an instalment there, with the reason, and tells it by its participle: "Disputed", "Paused"…
cli::Command standing_command(Standing standing, const char* participle, const char* about, const char* examples);

}  // namespace care::commands
