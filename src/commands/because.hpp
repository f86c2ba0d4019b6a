#pragma once

#include <optional>
#include <string>

#include "work/boundary.hpp"

namespace care::cli {
class Args;
class Context;
}  // namespace care::cli

namespace care::commands {

/// The option that passes a boundary.
void declare_because(cli::Args& args, std::optional<std::string>& because);

/// Throws Error(refused), unless the boundary is switched off, or a reason is given: then it is stored that it was
/// passed, and why.
void guard(const work::Refusal& refusal, const std::optional<std::string>& because, cli::Context& context);

}  // namespace care::commands
