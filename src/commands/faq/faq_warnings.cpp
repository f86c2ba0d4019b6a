#include "commands/faq/faq_warnings.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "documents/markdown.hpp"

namespace care::commands {

void warn_of_words(const Faq& faq, WordsCheck& words, cli::Context& context) {
  OutgoingText outgoing;
  outgoing.text = faq.question + "\n\n" + documents::Markdown(faq.answer).letter_text();
  outgoing.kind = gate::TextKind::part;
  for (const auto& finding : words.refused(outgoing)) {
    context.warn(fmt::format("FAQ {} says '{}': {}", faq.id.value, finding.text, finding.why));
  }
}

}  // namespace care::commands
