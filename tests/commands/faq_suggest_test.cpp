#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;
using Catch::Contains;

namespace {

/// Giulia and Tom, who ask alike.
struct Studio : TestApp {
  Studio() {
    ok({"client", "add", "Giulia Bianchi", "--lang", "it", "--email", "g@example.it"});
    ok({"client", "add", "Marco Verdi", "--lang", "it"});
    ok({"client", "add", "Tom O'Neil", "--lang", "en"});
  }

  std::string asks(const std::string& client, const std::string& question, std::vector<std::string> more = {}) {
    std::vector<std::string> words{"log", client, question, "-k", "question", "-q"};
    words.insert(words.end(), more.begin(), more.end());
    return ok(words);
  }
};

}  // namespace

TEST_CASE("questions that came twice without an entry are proposed, the most frequent first") {
  Studio app;
  CHECK(app.ok({"faq", "suggest", "--json"}) == "[]\n");
  app.asks("giulia", "Sono Giulia Bianchi: quanto costa una ristampa?", {"--at", "2026-04-01"});
  app.asks("marco", "Quanto tempo serve per una ristampa?");
  app.asks("marco", "Buongiorno, che prezzo avrebbe la ristampa?", {"--at", "2026-04-02"});
  app.asks("tom", "Do you work on weekends?");
  app.ok({"log", "tom", "Can you work at the weekend?", "-k", "request"});
  app.asks("giulia", "Quanto costano le ristampe?", {"--at", "2026-04-03"});
  CHECK(app.ok({"faq", "suggest", "--json"}) ==
        "[{\"question\":\"Quanto costano le ristampe?\",\"language\":\"it\",\"count\":3,\"log\":[1,3,6]},"
        "{\"question\":\"Do you work on weekends?\",\"language\":\"en\",\"count\":2,\"log\":[4,5]}]\n");
  CHECK(app.ok({"faq", "suggest"}) ==
        "3\tQuanto costano le ristampe?\tit\t1,3,6\n2\tDo you work on weekends?\ten\t4,5\n");
  CHECK(app.ok({"faq", "suggest", "-n", "1", "--fields", "count"}) == "3\n");
  CHECK(app.ok({"faq", "suggest", "--lang", "en", "--fields", "count"}) == "2\n");
  CHECK(app.ok({"faq", "suggest", "--since", "2026-04-02", "--fields", "log"}) == "4,5\n3,6\n");
  CHECK(app.ok({"faq", "suggest", "-n", "1", "--count"}) == "2\n");
  CHECK(app.run({"faq", "suggest", "-n", "-1"}).code == 2);
  CHECK(app.run({"faq", "suggest", "--lang", "de"}).code == 2);
}

TEST_CASE("what is private, answered by an entry, like an entry or gone out is not proposed") {
  Studio app;
  app.asks("giulia", "Quanto costa una ristampa?");
  app.asks("marco", "Che prezzo ha una ristampa?", {"--private"});
  app.asks("marco", "Quanto costa la ristampa, secondo voi?", {"--out"});
  CHECK(app.ok({"faq", "suggest"}).empty());
  app.asks("marco", "Il prezzo di una ristampa?");
  CHECK(app.ok({"faq", "suggest", "--fields", "log"}) == "1,4\n");
  app.ok({"faq", "add", "--from-log", "1"});
  CHECK(app.ok({"faq", "suggest"}).empty());
  app.terminal = {true, true, true};
  CHECK_THAT(app.ok({"faq", "suggest"}),
             Contains("no question came twice") && Contains("1 is like faq 1") && Contains("care faq use 1 --log 4"));
}

TEST_CASE("who asked is in none of it, and of a mail the sentence that asks") {
  Studio app;
  const auto mail = [&](const std::string& id, const std::string& text) {
    app.ok({"log", "add", "--mail", "-"},
           "From: Giulia Bianchi <g@example.it>\r\nTo: anna@example.it\r\nSubject: Catalogo\r\nMessage-ID: <" + id +
               "@x>\r\nDate: Mon, 4 May 2026 10:00:00 +0200\r\n\r\n" + text);
  };
  app.configure("[me]\nname = \"Anna Rossi\"\nemails = [\"anna@example.it\"]\n");
  mail("1", "Ciao Anna,\r\n\r\nsono Giulia, 333 1234567, quanto costa una ristampa? Grazie\r\n");
  mail("2", "Cara Anna, le scrivo da Torino. Sono Giulia, quanto costa\r\nuna ristampa?\r\n");
  for (const char* id : {"1", "2"}) app.ok({"log", "edit", id, "-k", "question", "--in"});
  const auto suggested = app.ok({"faq", "suggest", "--fields", "question,count"});
  CHECK(suggested == "Sono …, quanto costa una ristampa?\t2\n");
}

TEST_CASE("for people each says who asked last and how to answer all, and what else was not understood") {
  Studio app;
  app.asks("giulia", "Quanto costa una ristampa?", {"--at", "2026-05-01"});
  app.asks("marco", "Che prezzo ha una ristampa?", {"--at", "2026-05-04"});
  app.ok({"log", "giulia", "Il prezzo del logo è troppo alto", "-k", "objection", "--in"});
  app.ok({"log", "marco", "Troppo alto il prezzo di un logo", "-k", "objection", "--in"});
  app.ok({"client", "lost", "giulia", "--why", "price"});
  app.ok({"client", "lost", "marco", "--why", "price"});
  app.ok({"client", "lost", "tom", "--why", "poor fit"});
  const auto piped = app.ok({"faq", "suggest", "--json"});
  CHECK(!Contains("objection").match(piped));
  CHECK(!Contains("alto").match(piped));
  app.terminal = {true, true, true};
  CHECK(app.ok({"faq", "suggest"}) ==
        "  2 ×  Quanto costa una ristampa?\n"
        "       last asked by Marco Verdi, 2 days ago\n"
        "       care faq add --from-log 1 --answer -\n"
        "\n"
        "What an entry could have explained\n"
        "  2 ×  objected: Troppo alto il prezzo di un logo\n"
        "       care faq add QUESTION --from-log 4\n"
        "  2 ×  left, or a no, over: price\n");
}

TEST_CASE("an answer names the entry that it is made of") {
  Studio app;
  app.ok({"faq", "add", "Quanto costa una ristampa?", "--answer", "Due euro."});
  app.asks("giulia", "Che prezzo ha una ristampa?");
  app.asks("marco", "Quanto costa una ristampa di 100 copie?");
  const auto unknown = app.run({"log", "reply", "1", "Due euro", "--faq", "9"});
  CHECK(unknown.code == 3);
  CHECK(app.ok({"log", "show", "1", "--fields", "answered_at"}).find("2026") == std::string::npos);
  CHECK_THAT(app.ok({"log", "reply", "1", "Due euro", "--faq", "1"}),
             Contains("the answer to 1,") && Contains(", with faq 1.\n"));
  CHECK_THAT(app.ok({"reply", "marco", "Due euro", "--faq", "1"}), Contains(", with faq 1"));
  CHECK(app.ok({"faq", "show", "1", "--json", "--fields", "uses"}) == "{\"uses\":2}\n");
  CHECK(app.ok({"log", "show", "1", "--json", "--fields", "faq"}) == "{\"faq\":1}\n");
  CHECK(app.run({"reply", "marco", "Due euro", "--faq", "x"}).code == 2);
  app.ok({"undo"});
  CHECK(app.ok({"faq", "show", "1", "--json", "--fields", "uses"}) == "{\"uses\":1}\n");
}

TEST_CASE("who answers is told of the FAQ and of earlier answers, and nobody else") {
  Studio app;
  app.ok({"faq", "add", "Quanto costa una ristampa?"});
  app.asks("giulia", "Quanto costa la ristampa del catalogo?", {"--at", "2026-03-02"});
  app.ok({"--clock", "2026-03-03T10:00:00+01:00", "log", "reply", "1", "Due euro"});
  app.asks("giulia", "Quanto tempo serve per la ristampa?", {"--at", "2026-03-04"});
  app.ok({"--clock", "2026-03-05T10:00:00+01:00", "log", "reply", "3", "Due giorni"});
  app.asks("marco", "Che costo ha la ristampa di un catalogo?");
  CHECK(app.run({"log", "reply", "5", "Due euro"}).err.empty());
  app.ok({"undo"});
  app.terminal = {true, true, true};
  CHECK_THAT(app.ok({"log", "show", "5"}), Contains("faq 1: Quanto costa una ristampa?") &&
                                               Contains("a similar question in March: care log show 2") &&
                                               !Contains("care log show 4"));
  CHECK(app.run({"log", "reply", "5", "Due euro", "-q"}).err.empty());
  app.ok({"undo"});
  CHECK(app.run({"log", "reply", "5", "Due euro", "--faq", "1"}).err.empty());
  app.ok({"undo"});
  CHECK(app.run({"log", "reply", "5", "Due euro"}).err ==
        "care: faq 1: Quanto costa una ristampa?\ncare: a similar question in March: care log show 2\n");
  app.ok({"undo"});
  app.programs.edited = [](const std::string& text) {
    CHECK_THAT(text, Contains("\n# faq 1: Quanto costa una ristampa?\n"));
    return text + "Due euro\n";
  };
  CHECK_THAT(app.ok({"reply", "marco"}), Contains("the answer to 5"));
}

TEST_CASE("the brief has the likely answers ready, those to open questions first") {
  Studio app;
  CHECK(app.ok({"client", "brief", "giulia", "--json", "--fields", "likely"}) == "{\"likely\":[]}\n");
  app.ok({"faq", "add", "In che formato consegnate i file?"});
  app.ok({"faq", "add", "Quanto costa una ristampa?"});
  app.asks("giulia", "Che prezzo ha una ristampa?", {"--at", "2026-03-02"});
  app.asks("giulia", "Tra quanto riapre il negozio?", {"--at", "2026-05-03", "--no-reply"});
  app.ok({"faq", "use", "1", "--log", "2"});
  CHECK(app.ok({"client", "brief", "giulia", "--json", "--fields", "likely"}) ==
        "{\"likely\":[{\"question\":\"Quanto costa una ristampa?\",\"faq\":2},"
        "{\"question\":\"In che formato consegnate i file?\",\"faq\":1}]}\n");
  app.terminal = {true, true, true, 120, 40};
  CHECK_THAT(app.ok({"client", "brief", "giulia"}),
             Contains("Likely   \"Quanto costa una ristampa?\" → faq 2 · \"In "));
}

TEST_CASE("care today tells of questions that want an entry, until another one comes") {
  Studio app;
  const auto faq_lines = [&] { return app.ok({"today", "--fields", "kind,subject,why,action,key"}); };
  app.asks("giulia", "Quanto costa una ristampa?", {"--no-reply"});
  CHECK(faq_lines().empty());
  app.asks("marco", "Che prezzo ha una ristampa?", {"--no-reply"});
  CHECK(faq_lines() ==
        "faq\ta question came more than once and has no entry in the FAQ\tasked 2 times: \"Quanto costa una "
        "ristampa?\"\tcare faq suggest\tfaq:2\n");
  app.ok({"remind", "done", "faq:2"});
  CHECK(faq_lines().empty());
  app.asks("tom", "Quanto costano le ristampe?", {"--no-reply"});
  CHECK_THAT(faq_lines(), Contains("faq:3\n"));
  app.configure("[today]\nfaq = false\n");
  CHECK(faq_lines().empty());
  app.configure("[today]\nfaq = \"30d\"\n");
  CHECK_THAT(faq_lines(), Contains("faq:3\n"));
  CHECK(app.ok({"--clock", "2026-07-01T10:00:00+02:00", "today", "--fields", "kind"}).find("faq") == std::string::npos);
  app.configure("");
  app.ok({"faq", "add", "--from-log", "1"});
  CHECK(faq_lines().empty());
}

TEST_CASE("a reply that is due names the entry that may answer it") {
  Studio app;
  app.asks("giulia", "Che prezzo ha una ristampa?");
  CHECK(!Contains("faq").match(app.ok({"today", "--days", "2", "--fields", "why"})));
  app.ok({"faq", "add", "Quanto costa una ristampa?"});
  CHECK_THAT(app.ok({"today", "--days", "2", "--fields", "why"}), Contains("; faq 1 may answer it\n"));
}

TEST_CASE("TAB offers the entries of the FAQ by their numbers") {
  Studio app;
  app.ok({"faq", "add", "Quanto costa una ristampa?"});
  CHECK(app.ok({"__complete", "3", "care", "faq", "show", ""}) == "1\tQuanto costa una ristampa?\n");
  CHECK(app.ok({"__complete", "5", "care", "log", "reply", "7", "--faq", ""}) == "1\tQuanto costa una ristampa?\n");
}
