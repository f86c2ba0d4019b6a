#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;

namespace {

struct Studio : TestApp {
  Studio() {
    configure(
        "[me]\nname = \"Anna Rossi\"\nemails = [\"anna@example.it\"]\nphone = \"011 555 0100\"\n[hours]\nzone = "
        "\"Europe/Rome\"\n");
    ok({"client", "add", "Giulia Bianchi", "--lang", "it", "--register", "formal"});
    ok({"client", "add", "Tom O'Neil", "--lang", "en", "--register", "informal", "--level", "expert"});
    ok({"faq", "add", "Che cos'è il reach?", "--answer",
        "Il reach di un post si legge nel **rapporto**:\n\n- ogni lunedì;\n- [qui](https://example.it/rapporti)."});
    ok({"faq", "add", "Still open?"});
  }
};

}  // namespace

TEST_CASE("an answer is a letter to this client") {
  Studio app;
  CHECK(app.ok({"faq", "reply", "1", "giulia"}) ==
        "Gentile Giulia Bianchi,\n\n"
        "ecco la risposta alla Sua domanda.\n\n"
        "«Che cos'è il reach?»\n\n"
        "Il reach (copertura: quante persone hanno visto il post) di un post si legge nel rapporto:\n"
        "– ogni lunedì;\n"
        "– qui (https://example.it/rapporti).\n\n"
        "Se il Suo caso è diverso, o se qualcosa non è chiaro, me lo scriva: Le rispondo volentieri.\n\n"
        "Cordiali saluti\n"
        "Anna Rossi\n\n"
        "Telefono 011 555 0100 · anna@example.it\n"
        "lunedì–venerdì 9–13 e 14–18\n"
        "Rispondo entro un giorno lavorativo.\n");
  CHECK(app.ok({"history", "--format", "ids"}) == "4\n3\n2\n1\n");
}

TEST_CASE("who knows the trade is told nothing twice, and another language is told of") {
  Studio app;
  const auto result = app.run({"faq", "reply", "1", "tom"});
  CHECK(result.code == 0);
  CHECK(result.err == "care: the answer is in Italian, and Tom O'Neil reads English\n");
  CHECK_THAT(result.out, Catch::StartsWith("Hi Tom,\n\n") &&
                             Catch::Contains("\n\nIl reach di un post si legge nel rapporto:\n") &&
                             Catch::Contains("\n\nBest,\nAnna\n\nPhone 011 555 0100"));
}

TEST_CASE("a letter as data") {
  Studio app;
  const auto json = app.ok({"faq", "reply", "1", "giulia", "--json"});
  CHECK_THAT(
      json, Catch::StartsWith(R"({"faq":1,"client":"giulia-bianchi","subject":"Che cos'è il reach?","text":"Gentile)"));
  CHECK(app.ok({"faq", "reply", "1", "giulia", "--fields", "subject"}) == "Che cos'è il reach?\n");
}

TEST_CASE("with --log the answer is counted") {
  Studio app;
  app.ok({"log", "giulia", "Che cos'è questo reach?", "-k", "question"});
  app.ok({"log", "tom", "And when?", "-k", "question"});
  CHECK_THAT(app.ok({"faq", "reply", "1", "giulia", "--log", "1"}),
             Catch::StartsWith("Gentile Giulia") && Catch::Contains("domanda di mercoledì 6 maggio."));
  CHECK(app.ok({"faq", "show", "1", "--json", "--fields", "uses"}) == "{\"uses\":1}\n");
  CHECK_THAT(app.ok({"history", "-n", "1"}), Catch::Contains("Answered Giulia Bianchi with FAQ 1"));

  const auto wrong = app.run({"faq", "reply", "1", "giulia", "--log", "2"});
  CHECK(wrong.code == 2);
  CHECK(wrong.err == "care: entry 2 is of Tom O'Neil, not of Giulia Bianchi\nhint: care log show 2\n");
  CHECK(wrong.out.empty());
}

TEST_CASE("what has no answer cannot be sent") {
  Studio app;
  const auto result = app.run({"faq", "reply", "2", "giulia"});
  CHECK(result.code == 1);
  CHECK(result.err == "care: entry 2 of the FAQ has no answer yet\nhint: care faq edit 2\n");
  CHECK(app.run({"faq", "reply", "9", "giulia"}).code == 3);
  CHECK(app.run({"faq", "reply", "1", "nobody"}).code == 3);
}
