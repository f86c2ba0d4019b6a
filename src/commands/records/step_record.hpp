#pragma once

#include "output/schema.hpp"
#include "store/history.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kStepSchema;

/// A step of the history as every command shows it.
output::Record record(const store::Step& step, cli::Context& context);

}  // namespace care::commands
