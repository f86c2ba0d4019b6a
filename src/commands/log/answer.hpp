#pragma once

#include <optional>
#include <string>

#include "care/interaction.hpp"
#include "commands/log/entry_options.hpp"

namespace care::commands {

/// Logs the answer to an entry, on the same channel unless another is named, and closes its clock. The answer's text
/// comes as in `take_text`.
void answer(const Interaction& question, const std::optional<std::string>& text,
            const std::optional<std::string>& message, const cli::Draft& draft, const EntryOptions& options,
            cli::Context& context);

}  // namespace care::commands
