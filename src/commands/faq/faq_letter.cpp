#include "commands/faq/faq_letter.hpp"

#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/templates.hpp"
#include "core/gate/plain_words.hpp"
#include "documents/mail_letter.hpp"
#include "documents/markdown.hpp"
#include "work/mail_matter.hpp"
#include "work/matter_facts.hpp"
#include "work/writer.hpp"

namespace care::commands {
namespace {

/// The answer as plain text, in words that this reader knows.
std::string plain_answer(const Faq& faq, Level level, WordsCheck& words) {
  const auto text = documents::Markdown(faq.answer).letter_text();
  return gate::with_plain_words(text, faq.language, level, words.own_glossary(faq.language));
}

}  // namespace

documents::Letter faq_letter(const Faq& faq, const Client& client, const std::optional<Interaction>& asked,
                             WordsCheck& words, cli::Context& context) {
  work::MailMatter matter;
  matter.entry = asked;
  auto facts = facts_of(matter, desk(context));
  facts.question = faq.question;
  facts.answer = plain_answer(faq, client.level, words);
  return documents::write_mail("faq-answer", facts, client, writer_of(desk(context)), templates(context));
}

}  // namespace care::commands
