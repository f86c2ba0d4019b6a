#pragma once

#include <optional>
#include <string>

#include "config/config.hpp"

namespace care::commands {

/// One of [lost] reasons of the configuration, by a prefix too; "other" needs a note. `command` is who asks. Throws
/// Error(usage).
std::string choose_lost_reason(const std::optional<std::string>& why, const std::optional<std::string>& note,
                               const std::string& command, const Config& config);

}  // namespace care::commands
