#include "commands/faq/faq_letter.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "commands/recap/writer.hpp"
#include "core/gate/lists.hpp"
#include "core/gate/plain_words.hpp"
#include "core/text.hpp"
#include "documents/address.hpp"
#include "documents/clean.hpp"
#include "documents/contact.hpp"
#include "documents/markdown.hpp"
#include "documents/spoken.hpp"
#include "documents/words.hpp"

namespace care::commands {
namespace {

using documents::TemplateData;

TemplateData base_of(const Client& client, const documents::Writer& writer, Language language) {
  TemplateData data;
  const std::string company = documents::one_line(client.company);
  const std::string person = documents::one_line(client.name);
  const std::string hours = documents::hours_in_words(writer.hours, language);
  const std::string zone = documents::zone_in_words(writer.zone, documents::one_line(client.timezone), language);
  data.put("name", documents::addressed_as(client));
  data.put("person", company.empty() || company.find(person) != std::string::npos ? "" : person);
  data.put("opening", hours.empty() || zone.empty() ? hours : fmt::format("{} ({})", hours, zone));
  data.put("answer", documents::answer_in_words(writer.reply_within, writer.hours, language));
  data.put("feminine", writer.gender == "f");
  data.put("masculine", writer.gender == "m");
  return data;
}

std::string signature(const documents::Writer& writer, Register address_form) {
  const std::string name = documents::one_line(writer.name);
  if (name.empty()) return documents::one_line(writer.business);
  return address_form == Register::informal ? documents::given_name(name) : name;
}

/// All that stands around an answer: greeting, a sentence that leads to it, close, name, contact block.
std::string framed(const std::string& answer, const Client& client, Language language, cli::Context& context) {
  const auto writer = writer_of(context);
  const auto overrides = overrides_of(context);
  const documents::Words frame(std::string(name(language)) + "/recap.words", client.address_form, overrides);
  const documents::Words words(std::string(name(language)) + "/faq.words", client.address_form, overrides);
  const auto base = base_of(client, writer, language);
  const auto signed_as = signature(writer, client.address_form);
  std::string text = fmt::format("{}\n\n{}\n\n{}\n\n{}\n", documents::greeting_or(client, frame.say("greeting", base)),
                                 words.say("lead_in", base), answer, frame.say("closing", base));
  if (!signed_as.empty()) text += signed_as + "\n";
  const auto contact = documents::contact_text(writer, frame, base);
  if (!contact.empty()) text += fmt::format("\n{}\n", fmt::join(contact, "\n"));
  return text;
}

/// The answer as plain text, in words that this reader knows.
std::string plain_answer(const Faq& faq, Level level, cli::Context& context) {
  const auto file = fmt::format("{}/glossary.txt", name(faq.language));
  const auto overrides = overrides_of(context);
  const auto own_text = overrides ? overrides(file) : std::nullopt;
  std::optional<gate::Glossary> own;
  if (own_text) own = gate::read_glossary(*own_text, file);
  const auto text = documents::Markdown(faq.answer).letter_text();
  return std::string(trimmed(gate::with_plain_words(text, faq.language, level, own ? &*own : nullptr)));
}

}  // namespace

FaqLetter faq_letter(const Faq& faq, const Client& client, cli::Context& context) {
  const auto language = client.language.value_or(context.config().me.language);
  return {documents::one_line(faq.question),
          framed(plain_answer(faq, client.level, context), client, language, context)};
}

}  // namespace care::commands
