#pragma once

#include <optional>
#include <string>

#include "care/quote.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"

namespace care::commands {

/// What `payment dispute`, `pause`, `resume` and `write-off` accept.
struct StandingOptions {
  std::string quote;
  std::optional<std::string> because;
};

void declare_standing(cli::Args& args, StandingOptions& options);

/// Puts an instalment there, with the reason, and tells it: "Disputed", "Paused"…
void set_standing(const StandingOptions& options, Standing standing, const std::string& participle,
                  cli::Context& context);

}  // namespace care::commands
