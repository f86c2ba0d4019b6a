#include "commands/init/demo_facts.hpp"

namespace care::commands::demo {
namespace {

Card wedding() {
  return {.slug = "francesca-moretti",
          .name = "Francesca Moretti",
          .stage = Stage::lead,
          .source = "modulo del sito",
          .tags = {"partecipazioni"},
          .contact_points = {{"email", "francesca@example.net"}},
          .consumer = true,
          .log = wedding_log()};
}

Card gym() {
  return {.slug = "palestra-dinamo",
          .name = "Roberto Sala",
          .company = "Palestra Dinamo",
          .stage = Stage::lost,
          .address_form = Register::informal,
          .level = Level::basic,
          .called_as = "Roberto",
          .source = "volantino",
          .tags = {"sito"},
          .contact_points = {{"email", "sala@example.com"}, {"phone", "+39 011 555 0180"}},
          .note = "Preventivo mandato dopo nove giorni: la prossima volta entro due.",
          .lost = 128,
          .lost_reason = "quoted late",
          .log = gym_log()};
}

Card association() {
  return {.slug = "associazione-controluce",
          .name = "Teresa Rinaldi",
          .company = "Associazione Culturale Controluce",
          .stage = Stage::past,
          .address_form = Register::company,
          .level = Level::regular,
          .source = "bando",
          .tags = {"eventi", "immagine"},
          .contact_points = {{"email", "controluce@example.org"}, {"pec", "controluce.pec@example.org"}},
          .people = {{"Teresa Rinaldi", "controluce@example.org", {Role::signs}},
                     {"Aldo Neri", "tesoreria@example.org", {Role::pays}}},
          .log = association_log()};
}

Card optician() {
  return {.slug = "ottica-valente",
          .name = "Simone Valente",
          .company = "Ottica Valente",
          .stage = Stage::past,
          .level = Level::basic,
          .source = "passaparola",
          .referred_by = "giulia-bianchi",
          .tags = {"insegna", "negozio"},
          .contact_points = {{"email", "valente@example.com"}, {"phone", "+39 011 555 0190"}},
          .address = "via Nizza 52, 10126 Torino",
          .log = optician_log()};
}

Card printer() {
  return {.slug = "tipografia-moncalieri",
          .name = "Bruno Sacco",
          .company = "Tipografia Moncalieri",
          .kind = ClientKind::supplier,
          .address_form = Register::company,
          .level = Level::expert,
          .source = "elenco fornitori",
          .tags = {"stampa"},
          .contact_points = {{"email", "preventivi.tipografia@example.com"}, {"phone", "+39 011 555 0195"}},
          .note = "Chiude il venerdì alle 16. Per le urgenze chiamare Bruno.",
          .known_for = 900,
          .log = printer_log()};
}

Card translator() {
  return {.slug = "luca-marchetti",
          .name = "Luca Marchetti",
          .kind = ClientKind::colleague,
          .address_form = Register::informal,
          .level = Level::expert,
          .called_as = "Luca",
          .source = "coworking",
          .tags = {"inglese", "traduzioni"},
          .contact_points = {{"email", "luca@example.net"}, {"telegram", "@luca_example"}},
          .note = "Traduce dall'inglese e verso l'inglese con una revisora madrelingua.",
          .known_for = 1100,
          .log = translator_log()};
}

}  // namespace

std::vector<Card> small_cards() { return {wedding(), gym(), association(), optician(), printer(), translator()}; }

}  // namespace care::commands::demo
