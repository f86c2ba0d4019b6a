#pragma once

#include <optional>

#include "care/client.hpp"
#include "care/faq.hpp"
#include "care/interaction.hpp"
#include "commands/words_check.hpp"
#include "documents/letter.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// An answer of the FAQ as a letter, from the template "faq-answer": in the client's language and register, with the
/// terms of the trade put plainly for who is not an expert. The answer itself stays in the language it is written in.
/// `asked` is the entry of the log that it answers. Throws Error(config) as the templates do.
documents::Letter faq_letter(const Faq& faq, const Client& client, const std::optional<Interaction>& asked,
                             WordsCheck& words, cli::Context& context);

}  // namespace care::commands
