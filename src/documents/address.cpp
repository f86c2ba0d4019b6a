#include "documents/address.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/text.hpp"
#include "documents/clean.hpp"

namespace care::documents {
namespace {

/// Words that tell a firm, or stand before a name instead of in it, folded and without full stops.
constexpr auto kNotOfAPerson = std::to_array<std::string_view>(
    {"srl",        "srls",      "spa",      "snc",        "sas",         "ltd",       "llc",         "inc",
     "gmbh",       "ag",        "plc",      "sa",         "bv",          "onlus",     "aps",         "co",
     "studio",     "agenzia",   "agency",   "fioreria",   "pasticceria", "panificio", "panetteria",  "libreria",
     "pizzeria",   "trattoria", "osteria",  "ristorante", "bar",         "caffe",     "hotel",       "albergo",
     "farmacia",   "officina",  "cantina",  "azienda",    "ditta",       "societa",   "cooperativa", "associazione",
     "fondazione", "comune",    "scuola",   "istituto",   "edizioni",    "editore",   "gruppo",      "group",
     "team",       "company",   "shop",     "store",      "design",      "web",       "media",       "digital",
     "consulting", "partners",  "fratelli", "f.lli",      "famiglia",    "casa",      "centro",      "palestra",
     "the",        "dott",      "dottssa",  "dottoressa", "dottore",     "dr",        "drssa",       "ing",
     "avv",        "avvocato",  "arch",     "geom",       "prof",        "profssa",   "rag",         "mr",
     "mrs",        "ms",        "miss",     "sir",        "lady",        "sig",       "sigra",       "signor",
     "signora",    "don",       "suor",     "padre"});

/// Between a given name and a family name.
constexpr auto kParticles = std::to_array<std::string_view>(
    {"de",  "di",  "del", "della", "dello", "dei", "degli", "da", "dal", "dalla", "d",  "la",  "lo",  "li",  "van",
     "von", "der", "den", "dos",   "du",    "le",  "mac",   "mc", "o",   "al",    "el", "bin", "ben", "san", "st"});

std::string bare(std::string_view word) {
  std::string text = folded(word);
  std::erase_if(text, [](char c) { return c == '.' || c == ','; });
  return text;
}

template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), bare(word)) != words.end();
}

/// "Giulia", "Éva", "Anne-Marie"; not "ACME", "e-mail", "3M", "J.", "山田". Latin letters only: elsewhere the
/// family name may come first.
bool looks_like_a_given_name(std::string_view word) {
  const bool begins_with_a_capital =
      !word.empty() && ((word.front() >= 'A' && word.front() <= 'Z') || word.front() == '\xC3');
  if (word.size() < 2 || !begins_with_a_capital) return false;
  const bool has_lower = std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return has_lower && std::all_of(word.begin(), word.end(), [](char c) {
           const bool ascii_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           const bool latin_byte = static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) <= 0xCB;
           return ascii_letter || latin_byte || c == '-' || c == '\'';
         });
}

bool is_an_initial(std::string_view word) { return word.size() == 2 && word.back() == '.'; }

}  // namespace

std::string given_name(std::string_view name) {
  const std::string whole = one_line(name);
  const std::vector<std::string> words = split(whole, ' ');
  if (words.size() < 2 || !looks_like_a_given_name(words.front())) return whole;
  if (std::any_of(words.begin(), words.end(), [](const auto& word) { return is_one_of(word, kNotOfAPerson); })) {
    return whole;
  }
  if (words.size() == 2 || is_one_of(words[1], kParticles) || is_an_initial(words[1])) return words.front();
  return whole;
}

std::string addressed_as(const Client& client) {
  const std::string company = one_line(client.company);
  if (client.address_form == Register::company) return company.empty() ? one_line(client.name) : company;
  const std::string called = one_line(client.called_as);
  if (!called.empty()) return called;
  return client.address_form == Register::informal ? given_name(client.name) : one_line(client.name);
}

std::string greeting_or(const Client& client, const std::string& otherwise) {
  const std::string own = one_line(client.greeting);
  if (own.empty()) return otherwise;
  return ends_in_mark(own) || own.ends_with('.') ? own : own + ",";
}

}  // namespace care::documents
