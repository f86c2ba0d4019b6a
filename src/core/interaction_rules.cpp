#include "core/interaction_rules.hpp"

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

}  // namespace care
