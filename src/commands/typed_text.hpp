#pragma once

#include <optional>
#include <string>

#include "cli/editor.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// A text as it was given (`argument`, or `message` of -m), from standard input where it is "-", else from the editor
/// with `about` as an explanation, or with the draft that is to be recovered. Comment lines of the editor are left out.
/// Throws Error(usage) where it is empty, given twice, or not UTF-8.
std::string typed_text(const std::optional<std::string>& argument, const std::optional<std::string>& message,
                       const std::string& about, const cli::Draft& draft, cli::Context& context);

}  // namespace care::commands
