#pragma once

#include <string>

#include "care/interaction.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// "5 May call, 25 min: tempi del catalogo": an entry in one line, not yet made safe for a terminal.
std::string log_line(const Interaction& entry, cli::Context& context);

}  // namespace care::commands
