#include "core/anonymous.hpp"

#include "support/catch.hpp"

using care::anonymous;

TEST_CASE("what tells whom a text is about is left out") {
  const std::vector<std::string> names{"Giulia Bianchi", "Fioreria Bianchi", "Niccolò Forlì"};
  CHECK(anonymous("Sono Giulia Bianchi: quanto costa una ristampa?", names) == "Sono …: quanto costa una ristampa?");
  CHECK(anonymous("Mi scriva a giulia@example.it, grazie", names) == "Mi scriva a …, grazie");
  CHECK(anonymous("Il mio numero è 333 12 34 567.", names) == "Il mio numero è ….");
  CHECK(anonymous("Su https://fioreria.example/it e www.example.it?", names) == "Su … e …?");
  CHECK(anonymous("IBAN IT60X0542811101000000123456?", names) == "IBAN …?");
  CHECK(anonymous("La FIORERIA apre? NICCOLO dice di sì", names) == "La … apre? … dice di sì");
  CHECK(anonymous("l'ordine di Bianchi-Rossi", names) == "l'ordine di …");
}

TEST_CASE("all else stays as it is") {
  const std::vector<std::string> names{"Al Bo", "Giulia Bianchi"};
  for (const char* text : {"Quanto costa una ristampa di 200 copie nel 2026?", "Al mattino va bene?",
                           "Il bianco della carta\n\nè troppo giallo", ""}) {
    CHECK(anonymous(text, names) == text);
  }
}
