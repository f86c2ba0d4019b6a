#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "care/world.hpp"
#include "config/config.hpp"

namespace care::cli {

// What a first word may mean that is no command of care's own: a short name from [alias] in the configuration, or a
// program care-<word> on the PATH.

/// The words that an alias stands for, in quotes where they hold blanks, as a shell would read them; nothing where
/// there is no such alias. Throws Error(config) where a quote is not closed.
std::optional<std::vector<std::string>> alias_of(const std::string& word, const Config& config);

/// The program care-<word> on the PATH.
std::optional<std::filesystem::path> program_for(const std::string& word, const World& world);

/// The words for which PATH has a program, sorted.
std::vector<std::string> programs_on_path(const World& world);

}  // namespace care::cli
