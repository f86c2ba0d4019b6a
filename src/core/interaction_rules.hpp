#pragma once

#include <span>

#include "care/interaction.hpp"
#include "care/reminder.hpp"

namespace care {

/// Which way an entry of that kind goes where nobody said it: what a client asks or says comes in, what is delivered or
/// given goes out.
Direction usual_direction(InteractionKind kind);

/// What comes in as a question, a request or a complaint waits for an answer.
bool wants_reply(InteractionKind kind, Direction direction);

/// Whether an entry that went out closes the clock of the one that it replies to: not an acknowledgement, which only
/// promises the answer, nor what asks the client for something first.
bool is_answer(const Interaction& entry, std::span<const Reminder> promises);

}  // namespace care
