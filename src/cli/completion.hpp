#pragma once

#include <string>
#include <vector>

#include "care/world.hpp"
#include "cli/command.hpp"

namespace care::cli {

/// `care __complete INDEX WORD...`: prints what WORD number INDEX may become; WORD 0 is care itself, and an INDEX
/// behind the last word is one that has not been begun. Each line is a value, a tab and what describes it. A line
/// without a value says that the shell should offer `files`, behind what stands after a blank ("--body="), where it
/// stands in the same word.
///
/// `words` is what follows `__complete`. It only looks, and nothing is an error: of what cannot be read, nothing is
/// printed.
void complete(const std::vector<std::string>& words, const Commands& commands, World& world);

}  // namespace care::cli
