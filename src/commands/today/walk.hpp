#pragma once

#include <vector>

#include "core/care_line.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Goes through the lines on a terminal, one by one: done, put off, open, next. What was decided is kept when the walk
/// ends, as one step. Throws Error(usage) where there is no terminal.
void walk(const std::vector<CareLine>& lines, cli::Context& context);

}  // namespace care::commands
