#include "commands/lost_reason.hpp"

#include "care/error.hpp"
#include "core/choice.hpp"
#include "core/text.hpp"

namespace care::commands {

std::string choose_lost_reason(const std::optional<std::string>& why, const std::optional<std::string>& note,
                               const std::string& command, const Config& config) {
  const auto& reasons = config.lost.reasons;
  if (!why) throw usage_error(command + " needs --why", "one of: " + one_of(reasons));
  std::vector<Choice> choices;
  for (const auto& reason : reasons) choices.push_back({folded(reason), ""});
  const auto& reason = reasons[choose(*why, "reason", choices)];
  if (reason == "other" && !note) {
    throw usage_error("'other' needs a note: what can be learned from it?", "--note TEXT");
  }
  return reason;
}

}  // namespace care::commands
