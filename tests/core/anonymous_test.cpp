#include "core/anonymous.hpp"

#include "support/catch.hpp"

using care::Anonymous;

TEST_CASE("what tells whom a text is about is left out") {
  const Anonymous anonymous({"Giulia Bianchi", "Fioreria Bianchi", "Niccolò Forlì", "Paola D'Amico", "Al Bo"}, {});
  const std::pair<const char*, const char*> texts[] = {
      {"Sono Giulia Bianchi: quanto costa una ristampa?", "Sono …: quanto costa una ristampa?"},
      {"sono giulia bianchi, quanto costa?", "sono …, quanto costa?"},
      {"Sono giulia, quanto costa?", "Sono …, quanto costa?"},
      {"Mi scriva a giulia@example.it, grazie", "Mi scriva a …, grazie"},
      {"Il mio numero è 333 12 34 567.", "Il mio numero è …."},
      {"Chiami lo (011) 555 0100 o lo +39 333/1234567!", "Chiami lo … o lo …!"},
      {"Su https://fioreria.example/it e www.example.it?", "Su … e …?"},
      {"IBAN IT60X0542811101000000123456?", "IBAN …?"},
      {"IBAN IT60 X054 2811 1010 0000 0123 456, intestato a me", "IBAN …, intestato a me"},
      {"La FIORERIA apre? NICCOLO dice di sì", "La … apre? … dice di sì"},
      {"l'ordine di Bianchi-Rossi", "l'ordine di …"},
      {"Qui D’Amico, anzi Paola D'Amico: è Giulia's site", "Qui …, anzi …: è …'s site"},
      {"Al Bo chiede", "… chiede"},
  };
  for (const auto& [text, left] : texts) CHECK(anonymous.text(text) == left);
}

TEST_CASE("whole phrases are left out, one word only as it is written") {
  const Anonymous anonymous(
      {}, {"Via Po 3, Torino", "Via Po 3", "Carla Verdi", "Acme", "@giuliab", "damico.it", "ABC1234"});
  CHECK(anonymous.text("Abito in via Po, 3: consegnate?") == "Abito in …: consegnate?");
  CHECK(anonymous.text("Carla Verdi di Acme, non acme") == "… di …, non acme");
  CHECK(anonymous.text("Sono @giuliab, sito damico.it, codice ABC1234") == "Sono …, sito …, codice …");
  CHECK(anonymous.text("Carla\n\nVerdi") == "Carla\n\nVerdi");
}

TEST_CASE("all else stays as it is") {
  const Anonymous anonymous({"Al Bo", "Bianca Costa", "Rosa Fiore"}, {});
  for (const char* text : {"Quanto costa una ristampa di 200 copie nel 2026?", "Al mattino va bene?",
                           "Il bianco della carta\n\nè troppo  giallo", "Vorrei una rosa rossa e un fiore: 3 copie", "",
                           "Formato A4, 2 facciate", "@ e @", "…"}) {
    CHECK(anonymous.text(text) == text);
  }
}
