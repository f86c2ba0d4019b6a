#include "commands/init/demo_offers.hpp"

namespace care::commands::demo {
namespace {

Offer florist_site() {
  return {
      .key = "florist site",
      .client = "giulia-bianchi",
      .title = "Sito della fioreria",
      .items = {"Struttura e grafica; 14 h; 45.00", "Costruzione delle pagine; 18 h; 45.00",
                "Modulo per gli ordini; 180.00", "Dominio e posta, primo anno; 40.00"},
      .instalments = {"Acconto; 30%; acceptance", "Saldo; rest; delivery"},
      .starts = 236,
      .delivers = 218,
      .mine = {"Due proposte per la pagina iniziale entro una settimana", "Il sito in prova prima di pubblicarlo"},
      .theirs = {"Le foto del negozio", "Un sì ai testi e alle foto, entro quattro giorni dalla prova"},
      .excludes = {"Il dominio dal secondo anno in poi"},
      .why_me = "Conosco i negozi della zona: un sito che si capisce da soli, e una persona che risponde al telefono.",
      .steps = "sito",
      .metric = "ordini dal sito; a settimana; 0; 2",
      .measured = {{198, "3"}},
      .shown = {{"Sito completo", {224, 1630}, {220, 1500}}},
      .written = {243, 1500},
      .sent = {242, 1120},
      .decided = {239, 1605},
      .by = "Giulia Bianchi",
      .started = {236, 930},
      .delivered = {219, 1000},
      .closed = {197, 915},
      .settled = {{1, 239, 237}, {2, 218, 206}},
      .from = {242, 1120},
      .until = {197, 915}};
}

Offer law_firm_site() {
  return {.key = "law firm",
          .client = "studio-legale-ferrero",
          .title = "Sito e immagine coordinata dello studio",
          .items = {"Marchio e caratteri; 12 h; 50.00", "Biglietti e carta intestata; 380.00",
                    "Sito, otto pagine; 36 h; 50.00", "Revisione dei testi e formazione; 10 h; 45.00"},
          .instalments = {"Acconto; 30%; acceptance", "Alla consegna dei biglietti; 30%; acceptance+60d",
                          "Saldo; rest; delivery"},
          .starts = 152,
          .delivers = -8,
          .mine = {"Due proposte di immagine coordinata", "Ogni bozza in PDF, con una settimana per leggerla"},
          .theirs = {"I testi delle aree di attività", "Un'approvazione scritta dell'avvocato Ferrero"},
          .excludes = {"La stampa", "Le fotografie dei soci"},
          .why_me = "Testi, immagine e sito da una mano sola, e una formazione perché poi possiate fare da Voi.",
          .steps = "sito",
          .shown = {{"Biglietti e carta intestata", {130, 1630}, {127, 930}},
                    {"Informativa sulla riservatezza", {6, 1640}},
                    {"Sito completo", {2, 1225}}},
          .written = {170, 1630},
          .sent = {169, 1200},
          .decided = {160, 1130},
          .by = "Marco Ferrero",
          .how = Proof::pec,
          .started = {152, 930},
          .settled = {{1, 160, 155}, {2, 117, 108}},
          .from = {169, 1200}};
}

Offer english_page() {
  return {.key = "english page",
          .client = "studio-legale-ferrero",
          .title = "Pagina in inglese per i clienti esteri",
          .adds_to = "law firm",
          .items = {"Traduzione con revisora madrelingua; 120.00", "Impaginazione; 4 h; 50.00"},
          .instalments = {"rest; delivery+15d"},
          .starts = 40,
          .delivers = 24,
          .mine = {"La pagina tradotta e impaginata"},
          .theirs = {"Il testo italiano definitivo"},
          .why_me = "La traduzione la cura chi scrive di diritto in inglese per mestiere.",
          .written = {45, 1530},
          .sent = {45, 1600},
          .decided = {41, 945},
          .by = "Marco Ferrero",
          .started = {40, 930},
          .delivered = {24, 1130},
          .settled = {{1, 23, 12}},
          .from = {45, 1105},
          .until = {41, 945}};
}

Offer gym() {
  return {.key = "gym",
          .client = "palestra-dinamo",
          .title = "Sito della palestra",
          .items = {"Sito, cinque pagine; 20 h; 45.00", "Fotografie; 220.00"},
          .instalments = {"Acconto; 30%; acceptance", "Saldo; rest; delivery"},
          .starts = 125,
          .delivers = 105,
          .mine = {"Il sito in prova entro tre settimane"},
          .theirs = {"Orari e corsi", "Un pomeriggio per le fotografie"},
          .written = {139, 1000},
          .sent = {139, 1140},
          .decided = {131, 1020},
          .by = "Roberto Sala",
          .why = "quoted late",
          .note = "Aveva già firmato con chi ha risposto il giorno dopo",
          .from = {139, 1140},
          .until = {128, 1150}};
}

Offer shop_sign() {
  return {
      .key = "optician",
      .client = "ottica-valente",
      .title = "Insegna e vetrofanie",
      .items = {"Disegno dell'insegna; 10 h; 45.00", "Vetrofanie; 3 pezzi; 95.00", "Seguito del montaggio; 3 h; 45.00"},
      .instalments = {"Acconto; 30%; acceptance", "Saldo; rest; delivery"},
      .starts = 104,
      .delivers = 62,
      .mine = {"Due disegni, visti dalla strada", "Presenza al montaggio"},
      .theirs = {"Il permesso del Comune"},
      .excludes = {"Il costo dell'insegna e del montaggio"},
      .why_me = "Ho misurato la vetrina: si leggerà dall'altra parte della strada.",
      .shown = {{"Vetrofanie", {93, 1220}, {92, 930}}},
      .written = {113, 1000},
      .sent = {112, 1100},
      .decided = {108, 1220},
      .by = "Simone Valente",
      .started = {103, 930},
      .delivered = {62, 1000},
      .closed = {37, 915},
      .settled = {{1, 108, 104}, {2, 61, 50}},
      .from = {112, 1100},
      .until = {37, 915}};
}

Offer yoga_with_photos() {
  return {.key = "yoga with photos",
          .client = "chiara-galli",
          .title = "Sito della scuola di yoga",
          .items = {"Sito, orari e nove corsi; 24 h; 45.00", "Prenotazione delle lezioni; 8 h; 45.00",
                    "Pagine degli insegnanti; 6 pagine; 40.00", "Fotografie delle sale; 320.00"},
          .instalments = {"Acconto; 30%; acceptance", "Saldo; rest; delivery"},
          .starts = 55,
          .delivers = -5,
          .mine = {"Una cosa per volta, da provare subito"},
          .theirs = {"Gli orari dei corsi", "Una risposta entro cinque giorni su ogni pagina"},
          .written = {65, 1000},
          .sent = {64, 1140},
          .from = {64, 1140},
          .until = {59, 930}};
}

Offer yoga() {
  return {.key = "yoga",
          .client = "chiara-galli",
          .title = "Sito della scuola di yoga",
          .replaces = "yoga with photos",
          .items = {"Sito, orari e nove corsi; 24 h; 45.00", "Prenotazione delle lezioni; 8 h; 45.00",
                    "Pagine degli insegnanti; 6 pagine; 40.00"},
          .monthly = 4,
          .first_month = 50,
          .starts = 55,
          .delivers = -5,
          .mine = {"Una cosa per volta, da provare subito"},
          .theirs = {"Gli orari dei corsi", "Una risposta entro cinque giorni su ogni pagina"},
          .excludes = {"Le fotografie, in un secondo momento"},
          .why_me = "Un sito che cambi da sola dal telefono: te lo insegno in dieci minuti.",
          .steps = "sito",
          .metric = "prove prenotate; al mese; 6; 15",
          .measured = {{30, "8"}, {9, "11"}},
          .shown = {{"Pagine degli insegnanti", {25, 1640}, {16, 2105}}, {"Pagina dei prezzi", {3, 1220}}},
          .written = {59, 1500},
          .sent = {58, 1010},
          .decided = {56, 2015},
          .by = "Chiara Galli",
          .started = {55, 915},
          .settled = {{1, 50, 48}, {2, 30, 26}, {3, 14, 0}},
          .from = {58, 1010}};
}

Offer long_catalogue() {
  return {.key = "catalogue of 32 pages",
          .client = "giulia-bianchi",
          .title = "Catalogo per le cerimonie",
          .items = {"Impaginazione; 32 pagine; 32.00", "Copertina; 180.00", "Ritocco delle foto; 40 foto; 4.50",
                    "Seguito della stampa; 3 h; 45.00"},
          .instalments = {"Acconto; 30%; acceptance", "Saldo; rest; delivery"},
          .starts = 22,
          .delivers = -10,
          .mine = {"Tre bozze della copertina", "Le pagine a gruppi di otto, per leggerle con calma"},
          .theirs = {"Le foto degli allestimenti", "Le correzioni entro cinque giorni dalla bozza completa"},
          .written = {32, 1500},
          .sent = {31, 1110},
          .from = {31, 1110},
          .until = {28, 1000}};
}

Offer catalogue() {
  Offer offer = long_catalogue();
  offer.key = "catalogue";
  offer.replaces = "catalogue of 32 pages";
  offer.items.front() = "Impaginazione; 24 pagine; 32.00";
  offer.excludes = {"La stampa", "Il foglio dei prezzi"};
  offer.why_me = "Un catalogo da dare in mano agli sposi: ho già fatto il Suo sito e conosco i Suoi fiori.";
  offer.metric = "richieste per cerimonie; al mese; 4; 8";
  offer.shown = {{"Pagine 1–16", {8, 1210}, {7, 930}}, {"Bozza completa", {3, 1640}}};
  offer.written = {28, 1130};
  offer.sent = {27, 1015};
  offer.decided = {26, 1205};
  offer.by = "Giulia Bianchi";
  offer.started = {22, 900};
  offer.settled = {{1, 26, 23}};
  offer.from = {27, 1015};
  offer.until = {};
  return offer;
}

Offer poster_series() {
  return {.key = "bookshop",
          .client = "sara-de-luca",
          .title = "Sei locandine e un pieghevole, mese degli editori indipendenti",
          .items = {"Illustrazione guida; 4 h; 45.00", "Locandine; 6 pezzi; 55.00", "Pieghevole con la mappa; 160.00"},
          .discount = "5%",
          .instalments = {"rest; delivery+30d"},
          .starts = 14,
          .delivers = -5,
          .mine = {"Le locandine a due a due", "Il pieghevole con la mappa sul retro"},
          .theirs = {"Titoli e orari di ogni incontro, cinque giorni prima"},
          .why_me = "La serie continua la vetrina che la gente riconosce già.",
          .shown = {{"Locandine 1 e 2", {7, 1640}, {6, 1015}}, {"Locandine 3 e 4", {4, 1120}}},
          .written = {18, 1500},
          .sent = {17, 930},
          .decided = {15, 1825},
          .by = "Sara De Luca",
          .how = Proof::chat,
          .started = {14, 930},
          .from = {17, 930}};
}

Offer menus() {
  return {.key = "restaurant",
          .client = "davide-greco",
          .title = "Menù della trattoria",
          .items = {"Disegno e modello da aggiornare; 14 h; 45.00", "Versione inglese; 140.00",
                    "Carta sintetica, seguito della stampa; 2 h; 45.00"},
          .instalments = {"Acconto; 30%; acceptance", "Saldo; rest; delivery"},
          .starts = -6,
          .delivers = -21,
          .mine = {"I menù in tre settimane dai testi", "Un modello che si aggiorna da sé"},
          .theirs = {"Piatti e prezzi, in italiano"},
          .excludes = {"La stampa"},
          .why_me = "Date brevi, scritte qui, e tenute.",
          .written = {7, 1630},
          .sent = {6, 1130},
          .from = {6, 1130}};
}

/// Begun after the first mail: no dates yet, and nothing about who does what.
Offer invitations() {
  return {.key = "wedding",
          .client = "francesca-moretti",
          .title = "Partecipazioni disegnate a mano",
          .items = {"Disegno; 6 h; 45.00", "Stampa; 80 pezzi; 2.40"},
          .instalments = {"Acconto; 30%; acceptance", "Saldo; rest; delivery"},
          .written = {2, 1510},
          .from = {6, 1925}};
}

}  // namespace

std::vector<Offer> offers() {
  std::vector<Offer> all = {florist_site(), law_firm_site(),    english_page(), gym(),
                            shop_sign(),    yoga_with_photos(), yoga(),         long_catalogue(),
                            catalogue(),    poster_series(),    menus(),        invitations()};
  for (auto& offer : offers_abroad()) all.push_back(std::move(offer));
  return all;
}

}  // namespace care::commands::demo
