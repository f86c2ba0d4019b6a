#pragma once

#include "work/desk.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// What the use cases of src/work work with. `context` has to outlive it.
work::Desk desk(cli::Context& context);

/// The same for writing: the command's transaction begins here, unless it has begun.
work::Desk writing_desk(cli::Context& context);

}  // namespace care::commands
