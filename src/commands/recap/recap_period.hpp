#pragma once

#include <optional>
#include <string>

#include "core/recap.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// The days that the options of `care recap` name: a week (this one unless told), or from a day to another.
/// Throws Error(usage).
Period recap_period(const std::optional<std::string>& week, const std::optional<std::string>& since,
                    const std::optional<std::string>& until, cli::Context& context);

/// "2026-W47", or "2026-11-01_2026-11-15" where it is not a week: for names of files.
std::string label_of(Period period);

}  // namespace care::commands
