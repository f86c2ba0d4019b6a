#pragma once

#include "care/interaction.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Marks what came in as heated where it reads so, unless the user has said what it is.
void mark_heat(Interaction& entry, std::optional<bool> said);

/// Of a heated message: that its answer is read a second time, and from the second in half a year on that limits are
/// to be set.
void advise_on_heat(const Interaction& entry, cli::Context& context);

}  // namespace care::commands
