#pragma once

#include <vector>

#include "care/faq.hpp"
#include "care/interaction.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Entries of the FAQ to have ready for a client: what answers their open questions first, then what answered or would
/// answer those of these entries of the log, newest first; each once, at most three. Of each only id, question and
/// language are filled in.
std::vector<Faq> likely_answers(const std::vector<Interaction>& log, cli::Context& context);

}  // namespace care::commands
