#pragma once

#include "care/faq.hpp"
#include "commands/words_check.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Tells, on standard error, what of an answer would be refused in a mail: placeholders, and phrases that are never to
/// be said to a client.
void warn_of_words(const Faq& faq, WordsCheck& words, cli::Context& context);

}  // namespace care::commands
