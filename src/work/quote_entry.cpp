#include "work/quote_entry.hpp"

#include "config/config.hpp"
#include "documents/clean.hpp"
#include "documents/words.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"
#include "work/desk.hpp"

namespace care::work {

std::string log_words(const std::string& key, const Quote& quote, const std::string& what, const Client& client,
                      const Desk& desk) {
  const Language language = client.language.value_or(desk.config.me.language);
  const documents::Words words(std::string(name(language)) + "/log.words", client.address_form, desk.templates);
  documents::TemplateData data;
  data.put("number", quote.number);
  data.put("what", documents::one_line(what));
  return words.say(key, data);
}

std::string log_words(const std::string& key, const Quote& quote, const std::string& what, const Desk& desk) {
  return log_words(key, quote, what, *desk.store.clients.by_id(quote.client), desk);
}

InteractionId log_out(InteractionKind kind, const std::string& summary, const Quote& quote,
                      std::vector<Attachment> attachments, const Desk& desk) {
  Interaction entry;
  entry.client = quote.client;
  entry.quote = quote.id;
  entry.at = desk.moment.now;
  entry.direction = Direction::out;
  entry.kind = kind;
  entry.summary = summary;
  entry.attachments = std::move(attachments);
  return desk.store.interactions.add(entry);
}

}  // namespace care::work
