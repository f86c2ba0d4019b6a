#pragma once

#include <cstdint>
#include <optional>

namespace care::cli {
class Context;
}

namespace care::commands {

/// How many rows a list gives at most: so many as -n said, else 20; with --count as many as there are, for it tells how
/// many that is. Throws Error(usage) where -n is negative.
std::int64_t list_length(const std::optional<std::int64_t>& asked, cli::Context& context);

}  // namespace care::commands
