#include "commands/init/demo_facts.hpp"

namespace care::commands::demo {
namespace {

Card dentist() {
  return {.slug = "giorgio-costa",
          .name = "Giorgio Costa",
          .company = "Studio Dentistico Costa",
          .stage = Stage::past,
          .level = Level::basic,
          .source = "passaparola",
          .tags = {"sito"},
          .contact_points = {{"email", "costa@example.com"}, {"phone", "+39 011 555 0131"}},
          .greeting = "Gentile dottor Costa",
          .note = "Ha ceduto lo studio: non scrivere più per il sito. Ha mandato qui lo Studio Legale Ferrero.",
          .known_for = 420,
          .archived = 120,
          .log = dentist_log()};
}

Card florist() {
  return {.slug = "giulia-bianchi",
          .name = "Giulia Bianchi",
          .company = "Fioreria Bianchi",
          .level = Level::basic,
          .source = "modulo del sito",
          .tags = {"catalogo", "negozio", "sito"},
          .contact_points = {{"email", "giulia.bianchi@example.org"},
                             {"phone", "+39 011 555 0112"},
                             {"whatsapp", "+39 011 555 0113"}},
          .people = {{"Giulia Bianchi", "giulia.bianchi@example.org", {Role::signs, Role::approves}},
                     {"Renato Bianchi", "", {Role::opposes}}},
          .birthday = "1984-03-21",
          .address = "corso Regina Margherita 88, 10153 Torino",
          .note = "Preferisce il telefono, la mattina prima delle 11. Niente termini tecnici.",
          .log = florist_log()};
}

Card law_firm() {
  return {.slug = "studio-legale-ferrero",
          .name = "Elena Gallo",
          .company = "Studio Legale Ferrero",
          .address_form = Register::company,
          .level = Level::regular,
          .source = "passaparola",
          .referred_by = "giorgio-costa",
          .tags = {"immagine", "sito"},
          .contact_points = {{"email", "segreteria.ferrero@example.com"},
                             {"pec", "ferrero.pec@example.com"},
                             {"phone", "+39 011 555 0120"}},
          .people = {{"Marco Ferrero", "marco.ferrero@example.com", {Role::signs, Role::approves}},
                     {"Elena Gallo", "segreteria.ferrero@example.com", {Role::pays}}},
          .address = "via Pietro Micca 15, 10121 Torino",
          .withholding = true,
          .note = "Decide l'avvocato Ferrero; passare sempre da Elena Gallo. Le bozze vanno in PDF.",
          .log = law_firm_log()};
}

Card startup() {
  return {.slug = "tom-o-neil",
          .name = "Tom O'Neil",
          .company = "Fernpost Ltd",
          .language = Language::en,
          .address_form = Register::informal,
          .level = Level::expert,
          .called_as = "Tom",
          .timezone = "Europe/London",
          .source = "portfolio",
          .tags = {"brand", "web"},
          .contact_points = {{"email", "tom@example.net"}, {"phone", "+44 20 7946 0152"}, {"telegram", "@tom_example"}},
          .people = {{"Tom O'Neil", "tom@example.net", {Role::signs, Role::approves}},
                     {"Hannah Reid", "accounts@example.net", {Role::pays}}},
          .address = "12 Example Yard, London",
          .note = "Short mails, one question each. Reads everything on his phone.",
          .log = startup_log()};
}

Card agency() {
  return {.slug = "katrin-vogel",
          .name = "Katrin Vogel",
          .company = "Nordlicht Studio",
          .kind = ClientKind::partner,
          .language = Language::en,
          .address_form = Register::informal,
          .level = Level::expert,
          .called_as = "Katrin",
          .timezone = "Europe/Berlin",
          .source = "a design conference",
          .tags = {"illustration", "subcontract"},
          .contact_points = {{"email", "katrin@example.com"}, {"phone", "+49 30 555 0147"}},
          .address = "Berlin",
          .note = "Pays within ten days, always. Books me a month ahead.",
          .known_for = 500,
          .log = agency_log()};
}

Card bookshop() {
  return {.slug = "sara-de-luca",
          .name = "Sara De Luca",
          .company = "Libreria Il Segnalibro",
          .address_form = Register::informal,
          .level = Level::regular,
          .called_as = "Sara",
          .source = "fiera del libro",
          .tags = {"eventi", "locandine", "negozio"},
          .contact_points = {{"email", "sara@example.org"},
                             {"phone", "+39 011 555 0141"},
                             {"whatsapp", "+39 011 555 0142"}},
          .address = "via Po 31, 10124 Torino",
          .note = "Chiede sempre tutto per ieri: dare una data e tenerla.",
          .known_for = 700,
          .log = bookshop_log()};
}

Card yoga() {
  return {.slug = "chiara-galli",
          .name = "Chiara Galli",
          .company = "Scuola di yoga Asana",
          .address_form = Register::informal,
          .level = Level::basic,
          .called_as = "Chiara",
          .source = "Instagram",
          .referred_by = "sara-de-luca",
          .tags = {"sito", "social"},
          .contact_points = {{"email", "chiara@example.net"}, {"whatsapp", "+39 011 555 0150"}},
          .birthday = "1991-10-09",
          .note = "Risponde di sera. Sul prezzo conviene proporre le rate.",
          .log = yoga_log()};
}

Card farm() {
  return {.slug = "agriturismo-le-querce",
          .name = "Paolo Conti",
          .company = "Agriturismo Le Querce",
          .stage = Stage::past,
          .address_form = Register::informal,
          .level = Level::basic,
          .called_as = "Paolo",
          .source = "passaparola",
          .tags = {"foto", "sito"},
          .contact_points = {{"email", "paolo@example.com"}, {"phone", "+39 0141 555 0160"}},
          .people = {{"Paolo Conti", "paolo@example.com", {Role::signs, Role::pays}},
                     {"Lidia Conti", "", {Role::approves}}},
          .address = "località Valle 3, Asti",
          .known_for = 30,
          .log = farm_log()};
}

Card charity() {
  return {.slug = "margaret-whitfield",
          .name = "Margaret Whitfield",
          .company = "Whitfield Reading Trust",
          .stage = Stage::past,
          .language = Language::en,
          .level = Level::unknown,
          .timezone = "America/New_York",
          .source = "portfolio",
          .tags = {"print", "report"},
          .contact_points = {{"email", "margaret@example.org"}, {"phone", "+1 212 555 0134"}},
          .greeting = "Dear Ms Whitfield",
          .log = charity_log()};
}

Card restaurant() {
  return {.slug = "davide-greco",
          .name = "Davide Greco",
          .company = "Trattoria del Porto",
          .stage = Stage::lead,
          .source = "telefonata",
          .tags = {"menu"},
          .contact_points = {{"email", "greco@example.org"}, {"phone", "+39 010 555 0171"}},
          .note = "Ha già lavorato con altri: vuole capire i tempi prima del prezzo.",
          .log = restaurant_log()};
}

}  // namespace

std::vector<Card> cards() {
  std::vector<Card> all = {dentist(),  florist(), law_firm(), startup(), agency(),
                           bookshop(), yoga(),    farm(),     charity(), restaurant()};
  for (auto& card : small_cards()) all.push_back(std::move(card));
  return all;
}

}  // namespace care::commands::demo
