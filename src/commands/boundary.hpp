#pragma once

#include <optional>
#include <string>

#include "care/override.hpp"
#include "cli/args.hpp"

namespace care {
struct Config;
}

namespace care::cli {
class Args;
class Context;
}  // namespace care::cli

namespace care::commands {

/// Something that a boundary refuses.
struct Refusal {
  Boundary boundary{};
  std::string what;     ///< as an error says it
  std::string instead;  ///< what to do: "raise it (care quote edit 2026-014)"
  std::string command;  ///< that was refused: "quote send 2026-014"
  std::optional<ClientId> client;
  std::optional<QuoteId> quote;
};

/// The option that passes a boundary.
void declare_because(cli::Args& args, std::optional<std::string>& because);

/// Whether the user has the boundary on, in [boundaries].
bool is_on(Boundary boundary, const Config& config);

/// Throws Error(refused), unless the boundary is switched off, or a reason is given: then it is kept that it was
/// passed, and why.
void guard(const Refusal& refusal, const std::optional<std::string>& because, cli::Context& context);

}  // namespace care::commands
