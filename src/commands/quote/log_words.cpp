#include "commands/quote/log_words.hpp"

#include "cli/context.hpp"
#include "commands/recap/writer.hpp"
#include "config/config.hpp"
#include "documents/clean.hpp"
#include "documents/words.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands {

std::string log_words(const std::string& key, const Quote& quote, const std::string& what, cli::Context& context) {
  const Client client = *context.read().clients.by_id(quote.client);
  const Language language = client.language.value_or(context.config().me.language);
  const documents::Words words(std::string(name(language)) + "/log.words", client.address_form, overrides_of(context));
  documents::TemplateData data;
  data.put("number", quote.number);
  data.put("what", documents::one_line(what));
  return words.say(key, data);
}

InteractionId log_out(InteractionKind kind, const std::string& summary, const Quote& quote,
                      std::vector<Attachment> attachments, cli::Context& context) {
  Interaction entry;
  entry.client = quote.client;
  entry.quote = quote.id;
  entry.at = context.now();
  entry.direction = Direction::out;
  entry.kind = kind;
  entry.summary = summary;
  entry.attachments = std::move(attachments);
  return context.write().interactions.add(entry);
}

}  // namespace care::commands
