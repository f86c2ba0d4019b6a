#pragma once

#include "cli/command.hpp"

namespace care::commands {

/// Every command there is, in the order of help.
cli::Commands all();

}  // namespace care::commands
