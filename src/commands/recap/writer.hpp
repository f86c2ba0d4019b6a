#pragma once

#include <filesystem>

#include "documents/template.hpp"
#include "documents/writer.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Who writes, as the configuration says.
documents::Writer writer_of(cli::Context& context);

/// Where the user's own templates are: the folder templates beside the configuration; it need not be there.
std::filesystem::path templates_folder(cli::Context& context);

/// The user's own templates: files of the same names in the folder templates beside the configuration.
documents::Overrides overrides_of(cli::Context& context);

}  // namespace care::commands
