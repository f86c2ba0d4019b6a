#pragma once

#include <string>

#include "care/outcome.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Keeps the client's word on an entry that asks for one: what was agreed, or a complaint.
/// Throws Error(failed) for any other.
void settle(std::int64_t id, Settled how, const std::string& note, cli::Context& context);

}  // namespace care::commands
