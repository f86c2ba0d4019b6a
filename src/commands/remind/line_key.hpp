#pragma once

#include <optional>
#include <string>

#include "care/id.hpp"

namespace care::commands {

/// The reminder that a word means: its number, or the key of its line, "promise:31". Nothing where it is neither, and
/// so the key of an automatic line.
std::optional<ReminderId> reminder_of(const std::string& word);

}  // namespace care::commands
