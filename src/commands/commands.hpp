#pragma once

#include <vector>

#include "cli/command.hpp"

namespace care::commands {

/// Every command there is, in the order of help.
cli::Commands all();

/// Every kind of result that some command prints, and what is in those, each once.
std::vector<output::Schema> schemas();

}  // namespace care::commands
