#include "commands/reply_dues.hpp"

namespace care::commands {

std::vector<ReplyDue> reply_clocks(const std::vector<Interaction>& entries, cli::Context& context) {
  std::vector<ReplyDue> dues;
  for (const auto& entry : entries) {
    dues.push_back({context.office(entry.channel).due(entry.at, std::chrono::hours(8)), false});
  }
  return dues;
}

}  // namespace care::commands
