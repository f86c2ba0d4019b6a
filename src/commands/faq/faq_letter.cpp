#include "commands/faq/faq_letter.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "commands/mail/matter_facts.hpp"
#include "commands/recap/writer.hpp"
#include "core/gate/lists.hpp"
#include "core/gate/plain_words.hpp"
#include "documents/mail_letter.hpp"
#include "documents/markdown.hpp"

namespace care::commands {
namespace {

/// The answer as plain text, in words that this reader knows.
std::string plain_answer(const Faq& faq, Level level, const documents::Overrides& overrides) {
  const auto file = fmt::format("{}/glossary.txt", name(faq.language));
  const auto own_text = overrides ? overrides(file) : std::nullopt;
  std::optional<gate::Glossary> own;
  if (own_text) own = gate::read_glossary(*own_text, file);
  const auto text = documents::Markdown(faq.answer).letter_text();
  return gate::with_plain_words(text, faq.language, level, own ? &*own : nullptr);
}

}  // namespace

documents::Letter faq_letter(const Faq& faq, const Client& client, const std::optional<Interaction>& asked,
                             cli::Context& context) {
  const auto overrides = overrides_of(context);
  MailMatter matter;
  matter.entry = asked;
  auto facts = facts_of(matter, context);
  facts.question = faq.question;
  facts.answer = plain_answer(faq, client.level, overrides);
  return documents::write_mail("faq-answer", facts, client, writer_of(context), overrides);
}

}  // namespace care::commands
