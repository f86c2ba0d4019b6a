#pragma once

#include <filesystem>

#include "documents/template.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Where the user's own templates are: the folder templates beside the configuration; it need not be there.
std::filesystem::path templates_folder(cli::Context& context);

/// The user's own templates: files of the same names in that folder. `context` has to outlive it.
documents::Overrides templates(cli::Context& context);

}  // namespace care::commands
