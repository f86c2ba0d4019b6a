#pragma once

#include "care/client.hpp"
#include "care/faq.hpp"
#include "documents/letter.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// An answer of the FAQ as a letter, of the template "faq-answer": between the greeting and the close that this client
/// is used to, in their language and register, with the terms of the trade put plainly for who is not an expert. The
/// answer itself stays in the language it is written in. Throws Error(config) as the templates do.
documents::Letter faq_letter(const Faq& faq, const Client& client, cli::Context& context);

}  // namespace care::commands
