#pragma once

#include <string>
#include <vector>

#include "care/world.hpp"
#include "cli/command.hpp"

namespace care::cli {

/// Finds out what a command line means (a command, help, an alias, a program of the user's) and runs it.
/// Gives the exit code; throws Error.
int dispatch(const std::vector<std::string>& words, const Commands& commands, World& world);

}  // namespace care::cli
