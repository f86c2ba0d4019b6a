#pragma once

#include <string>
#include <vector>

#include "care/world.hpp"
#include "cli/command.hpp"

namespace care::cli {

/// Runs one command line (without the program's name) and gives the exit code. What goes wrong is told on standard
/// error; nothing is thrown.
int run(const std::vector<std::string>& words, const Commands& commands, World& world);

}  // namespace care::cli
