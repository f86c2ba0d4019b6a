#pragma once

#include <vector>

#include "store/health.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

// What care lives among. Nothing is thrown: what is wrong is a finding.

/// The configuration and the time zone.
std::vector<store::Finding> examine_configuration(cli::Context& context);

/// The programs that care starts: helpers, the mail command, the editor.
std::vector<store::Finding> examine_programs(cli::Context& context);

}  // namespace care::commands
