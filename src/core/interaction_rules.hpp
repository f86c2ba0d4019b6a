#pragma once

#include "care/interaction.hpp"

namespace care {

/// Which way an entry of that kind goes where nobody said it: what a client asks or says comes in, what is delivered or
/// given goes out.
Direction usual_direction(InteractionKind kind);

/// What comes in as a question, a request or a complaint waits for an answer.
bool wants_reply(InteractionKind kind, Direction direction);

}  // namespace care
