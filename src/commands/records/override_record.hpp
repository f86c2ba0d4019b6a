#pragma once

#include "care/override.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kOverrideSchema;

/// A boundary that was passed, as every command shows it.
output::Record record(const Override& passed, cli::Context& context);

}  // namespace care::commands
