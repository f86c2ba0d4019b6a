#include "core/interaction_rules.hpp"

#include <algorithm>

namespace care {

Direction usual_direction(InteractionKind kind) {
  switch (kind) {
    case InteractionKind::question:
    case InteractionKind::request:
    case InteractionKind::complaint:
    case InteractionKind::feedback:
      return Direction::in;
    case InteractionKind::delivery:
    case InteractionKind::gift:
      return Direction::out;
    default:
      return Direction::none;
  }
}

bool wants_reply(InteractionKind kind, Direction direction) {
  const bool asks =
      kind == InteractionKind::question || kind == InteractionKind::request || kind == InteractionKind::complaint;
  return asks && direction == Direction::in;
}

bool is_answer(const Interaction& entry, std::span<const Reminder> promises) {
  const bool asks_back =
      std::any_of(promises.begin(), promises.end(), [](const Reminder& each) { return each.whose == Whose::client; });
  return entry.reply_to && entry.direction == Direction::out && !entry.outcome.reply_by && !asks_back;
}

}  // namespace care
