#pragma once

#include <string>
#include <vector>

#include "care/interaction.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// What is on file about the matter of a complaint, a line each, by day: what was signed, approved, confirmed and
/// delivered, and figures against what was agreed; of its quote, where it names one, else of all of that client's jobs.
std::vector<std::string> evidence_for(const Interaction& complaint, cli::Context& context);

}  // namespace care::commands
