#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::Result;
using care::test::TestApp;

TEST_CASE("a question is added with its answer, and found again") {
  TestApp app;
  CHECK(app.ok({"faq", "add", "Quanto costa una ristampa?", "--answer", "Dalle 50 copie in su.", "--tag", "Stampa",
                "--public"}) == "FAQ 1: Quanto costa una ristampa?\n");
  CHECK(app.ok({"faq", "add", "How long does it take?", "--lang", "en"}) ==
        "FAQ 2: How long does it take? (not answered yet)\n");
  CHECK(app.ok({"faq"}) ==
        "1\tQuanto costa una ristampa?\tit\tstampa\ttrue\t0\n2\tHow long does it take?\ten\t\tfalse\t0\n");
  CHECK(app.ok({"faq", "list", "--lang", "en", "--format", "ids"}) == "2\n");
  CHECK(app.ok({"faq", "list", "--tag", "stampa", "--format", "ids"}) == "1\n");
  CHECK(app.ok({"faq", "list", "--public", "--format", "ids"}) == "1\n");
  CHECK(app.ok({"faq", "search", "RISTAMPA", "copie", "--format", "ids"}) == "1\n");
  CHECK(app.ok({"faq", "search", "nothing"}).empty());
  CHECK(app.run({"faq", "show", "7"}).code == 3);
}

TEST_CASE("an entry is changed by options or in the editor, and removed for good but for undo") {
  TestApp app;
  app.ok({"faq", "add", "Quanto costa?", "--tag", "prezzi"});
  app.ok({"faq", "edit", "1", "--answer", "Dipende.", "--public", "--tag", "stampa", "--remove-tag", "prezzi"});
  CHECK(app.ok({"faq", "show", "1", "--json", "--fields", "answer,tags,public"}) ==
        "{\"answer\":\"Dipende.\",\"tags\":[\"stampa\"],\"public\":true}\n");
  app.terminal.in = app.terminal.out = true;
  app.programs.edited = [](const std::string& text) {
    CHECK(text == "Quanto costa?\n\nDipende.\n");
    return std::string("Quanto costa una copia?\n\nDue euro.\n");
  };
  app.ok({"faq", "edit", "1"});
  app.terminal.in = app.terminal.out = false;
  CHECK(app.ok({"faq", "show", "1", "--json", "--fields", "question,answer"}) ==
        "{\"question\":\"Quanto costa una copia?\",\"answer\":\"Due euro.\"}\n");
  CHECK(app.ok({"faq", "remove", "1"}) == "Removed 1: Quanto costa una copia?. care undo brings it back.\n");
  CHECK(app.run({"faq", "show", "1"}).code == 3);
  app.ok({"undo"});
  CHECK(app.ok({"faq", "list", "--format", "ids"}) == "1\n");
}

TEST_CASE("a question from the log tells nothing of whose it was, and counts as answered by it") {
  TestApp app;
  app.ok({"client", "add", "Giulia Bianchi", "--company", "Fioreria Bianchi", "--lang", "it"});
  app.ok({"log", "giulia", "Sono Giulia Bianchi, 333 1234567: quanto costa una ristampa?", "-k", "question"});
  CHECK(app.ok({"faq", "add", "--from-log", "1"}) ==
        "FAQ 1: Sono …, …: quanto costa una ristampa? (not answered yet)\n");
  CHECK(app.ok({"faq", "list", "--json", "--fields", "uses"}) == "[{\"uses\":1}]\n");
  CHECK(app.ok({"log", "show", "1", "--json", "--fields", "faq"}) == "{\"faq\":1}\n");
  app.ok({"log", "giulia", "E una ristampa piccola?", "-k", "question"});
  CHECK(app.ok({"faq", "use", "1", "--log", "2"}) ==
        "FAQ 1 answered 2, Giulia Bianchi: Sono …, …: quanto costa una ristampa?.\n");
  CHECK(app.ok({"faq", "list", "--json", "--fields", "uses"}) == "[{\"uses\":2}]\n");
  app.ok({"log", "remove", "2", "-y"});
  CHECK(app.ok({"faq", "list", "--json", "--fields", "uses"}) == "[{\"uses\":1}]\n");
}

TEST_CASE("of a question from the log addresses and other clients stay out too") {
  TestApp app;
  app.ok({"client", "add", "Bianca Costa", "--address", "Via Po 3, Torino", "--email", "b@fioreria.example"});
  app.ok({"client", "add", "Carla Verdi"});
  app.ok(
      {"log", "bianca-costa", "Abito in via Po 3: Carla Verdi dice fioreria.example; quanto costa?", "-k", "question"});
  CHECK(app.ok({"faq", "add", "--from-log", "1", "--json", "--fields", "question"}) ==
        "{\"question\":\"Abito in …: … dice …; quanto costa?\"}\n");
}

TEST_CASE("what is no entry of the FAQ is refused, and nothing is stored") {
  TestApp app;
  const auto refused = [&](const std::vector<std::string>& words, int code, const char* says) {
    const Result result = app.run(words);
    CHECK(result.code == code);
    CHECK_THAT(result.err, Catch::Contains(says));
  };
  refused({"faq", "add"}, 2, "needs QUESTION");
  refused({"faq", "add", " \n "}, 2, "the question is empty");
  refused({"faq", "add", "What?", "--tag", "two words"}, 2, "'two words' is not a tag");
  refused({"faq", "add", "What?", "--answer", "\xFF"}, 2, "not UTF-8");
  refused({"faq", "add", "--from-log", "9"}, 3, "9");
  refused({"faq", "use", "1"}, 2, "needs --log");
  CHECK(app.ok({"faq"}).empty());
}

TEST_CASE("the FAQ moves from one database to another, with what it answered") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"log", "giulia", "Quanto costa?", "-k", "question"});
  app.ok({"faq", "add", "Altro?", "--lang", "it"});
  app.ok({"faq", "add", "Quanto costa?", "--answer", "Due euro.", "--tag", "b", "--tag", "a"});
  app.ok({"faq", "use", "2", "--log", "1"});
  const auto everything = app.ok({"export"});
  TestApp other;
  other.ok({"faq", "add", "Una che c'era?"});
  CHECK(other.ok({"import", "-"}, everything) == "Imported 1 client, 2 questions, 1 contact.\n");
  CHECK(other.ok({"import", "-"}, everything) == "Imported nothing new (4 already here).\n");
  CHECK(other.ok({"faq"}) ==
        "1\tUna che c'era?\tit\t\tfalse\t0\n2\tAltro?\tit\t\tfalse\t0\n3\tQuanto costa?\tit\ta,b\tfalse\t1\n");
  const Result unknown = other.run({"import", "-"}, R"({"care": 1, "interactions":
      [{"client": "giulia", "at": "2026-05-01T10:00:00Z", "summary": "x", "faq": 99}]})");
  CHECK(unknown.code == 1);
  CHECK_THAT(unknown.err, Catch::Contains("the FAQ has no entry 99"));
}
