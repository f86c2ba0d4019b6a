#pragma once

#include "commands/words_check.hpp"
#include "documents/letter.hpp"

namespace care::commands {

/// Looks for words to regret: what `leaves`, a complete mail, is refused with Error(refused); of what will still be
/// read over the writer is told.
void check_recap(const documents::Letter& letter, const Client& client, bool leaves, WordsCheck& words,
                 cli::Context& context);

}  // namespace care::commands
