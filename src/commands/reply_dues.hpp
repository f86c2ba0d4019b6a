#pragma once

#include <optional>
#include <vector>

#include "care/interaction.hpp"
#include "cli/context.hpp"

namespace care::commands {

struct ReplyDue {
  std::optional<Instant> due;
  bool promised = false;
};

std::vector<ReplyDue> reply_clocks(const std::vector<Interaction>& entries, cli::Context& context);

}  // namespace care::commands
