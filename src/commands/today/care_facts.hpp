#pragma once

#include "core/care_facts.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// All that the rules look at, in a handful of queries.
CareFacts gather_facts(cli::Context& context);

}  // namespace care::commands
