#pragma once

#include "documents/template.hpp"
#include "documents/writer.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Who writes, as the configuration says.
documents::Writer writer_of(cli::Context& context);

/// The user's own templates: files of the same names in the folder templates beside the configuration.
documents::Overrides overrides_of(cli::Context& context);

}  // namespace care::commands
