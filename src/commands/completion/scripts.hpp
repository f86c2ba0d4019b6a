#pragma once

#include <span>

#include "care/embedded_file.hpp"

namespace care::commands {

/// Every file below completions/, at the top of the project.
std::span<const EmbeddedFile> completion_scripts();

}  // namespace care::commands
