#include "commands/search/found.hpp"

#include <algorithm>

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/faq_table.hpp"
#include "store/interaction_table.hpp"
#include "store/mail_table.hpp"
#include "store/quote_search.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

void newest_first(std::vector<Found>& found) {
  std::sort(found.begin(), found.end(), [](const Found& one, const Found& other) {
    return std::tie(other.at, other.id) < std::tie(one.at, one.id);
  });
}

/// An address can be looked for by each of its words, and a number without its blanks: "333 1234567" as "3331234567".
std::string as_typed(const ContactPoint& point) {
  std::string text = point.address;
  const auto words = words_in(point.address);
  for (auto first = words.begin(); first != words.end(); ++first) {
    text += ' ';
    for (auto word = first; word != words.end(); ++word) text += word->folded;
  }
  return text;
}

/// What a client is known by; the name first.
std::vector<std::string> texts_of(const Client& client) {
  std::vector<std::string> texts = {client.name,    client.company, client.called_as, client.slug,     client.note,
                                    client.address, client.source,  client.vat_id,    client.tax_code, client.sdi};
  for (const auto& point : client.contact_points) texts.push_back(point.address);
  for (const auto& person : client.people)
    texts.push_back(person.name + (person.email.empty() ? "" : " " + person.email));
  texts.insert(texts.end(), client.tags.begin(), client.tags.end());
  return texts;
}

/// What it is called, and what was looked for where it stands elsewhere.
std::string excerpt_of(const std::string& name, const std::vector<std::string>& texts, const Search& search) {
  if (search.excerpt(name)) return name;
  for (const auto& text : texts) {
    if (const auto part = search.excerpt(text)) return name + ": " + *part;
  }
  return name;
}

}  // namespace

namespace {

using output::Key;
using output::Kind;

std::vector<std::string> types() { return {"client", "quote", "faq", "mail", "reminder", "interaction"}; }

constexpr Key kFoundKeys[] = {
    {"type", Kind::text, "the noun", &types},
    {"id", Kind::name, "of a quote its number"},
    output::or_null({"client", Kind::text, "slug"}),
    output::or_null({"at", Kind::instant, "the last contact, when it was written, is due, or was"}),
    {"text", Kind::text, "one line around what was looked for"},
};

}  // namespace

const output::Schema kFoundSchema{"found", "What care search has found.", kFoundKeys};

output::Record record(const Found& found, cli::Context& context) {
  using output::Value;
  return {{"type", found.type},
          {"id", found.number.empty() ? Value(found.id) : Value(found.number)},
          {"client", output::text_or_null(found.client)},
          {"at", found.at ? Value(to_iso(*found.at)) : Value(), context.for_people([&] {
             return found.at ? relative(*found.at, context.now(), context.zone()) : std::string("-");
           })},
          {"text", found.text}};
}

std::vector<Found> find_clients(const Search& search, cli::Context& context) {
  store::ClientFilter all;
  all.archived = true;
  std::vector<Found> found;
  for (const auto& client : context.read().clients.list(all)) {
    const auto texts = texts_of(client);
    auto searched = texts;
    for (const auto& point : client.contact_points) searched.push_back(as_typed(point));
    if (!search.finds(searched)) continue;
    found.push_back(
        {"client", client.id.value, client.slug, client.last_contact_at, excerpt_of(client.name, texts, search)});
  }
  newest_first(found);
  return found;
}

std::vector<Found> find_quotes(const Search& search, std::size_t most, cli::Context& context) {
  store::QuoteSearch quotes(context.read().database());
  std::vector<Found> found;
  while (found.size() < most) {
    const auto quote = quotes.next();
    if (!quote) break;
    std::vector<std::string> texts = {quote->title, quote->number, quote->why_me};
    if (!search.finds(texts)) {
      for (auto& line : quotes.lines(quote->id)) texts.push_back(std::move(line));
      if (!search.finds(texts)) continue;
    }
    found.push_back({"quote", quote->id.value, quote->client_slug, quote->created_at,
                     excerpt_of(quote->title, texts, search), quote->number});
  }
  newest_first(found);
  return found;
}

std::vector<Found> find_faq(const Search& search, cli::Context& context) {
  std::vector<Found> found;
  for (const auto& faq : context.read().faqs.list({})) {
    std::vector<std::string> texts = {faq.question, faq.answer};
    texts.insert(texts.end(), faq.tags.begin(), faq.tags.end());
    if (!search.finds(texts)) continue;
    found.push_back({"faq", faq.id.value, "", faq.updated_at, excerpt_of(faq.question, texts, search)});
  }
  newest_first(found);
  return found;
}

std::vector<Found> find_mails(const Search& search, cli::Context& context) {
  std::vector<Found> found;
  for (const auto& mail : context.read().mails.list({})) {
    const std::vector<std::string> texts = {mail.subject, mail.text, mail.to};
    if (!search.finds(texts)) continue;
    found.push_back(
        {"mail", mail.id.value, mail.client_slug, mail.created_at, excerpt_of(mail.subject, texts, search)});
  }
  newest_first(found);
  return found;
}

std::vector<Found> find_reminders(const Search& search, cli::Context& context) {
  std::vector<Found> found;
  for (const auto& reminder : context.read().reminders.all({})) {
    if (!search.finds({reminder.text})) continue;
    const Instant due = reminder.due_at.value_or(context.zone().start_of(reminder.due_on));
    found.push_back(
        {"reminder", reminder.id.value, reminder.client_slug, due, search.excerpt(reminder.text).value_or("")});
  }
  newest_first(found);
  return found;
}

std::vector<Found> find_interactions(const Search& search, const std::vector<std::string>& words, std::size_t most,
                                     cli::Context& context) {
  std::vector<std::string> single;
  for (const auto& text : words) {
    for (auto& word : split(text, ' ')) single.push_back(std::move(word));
  }
  std::vector<Found> found;
  for (const auto& entry : context.read().interactions.search(single, {}, static_cast<std::int64_t>(most))) {
    const auto part = search.excerpt(entry.summary);
    const auto text = part ? part : search.excerpt(entry.body);
    found.push_back({"interaction", entry.id.value, entry.client_slug, entry.at, text.value_or(entry.summary)});
  }
  return found;
}

}  // namespace care::commands
