#include "support/catch.hpp"
#include "support/test_app.hpp"

namespace care::test {
namespace {

struct Studio {
  Studio() {
    app.ok({"client", "add", "Giulia Bianchi", "--company", "Fioreria", "--email", "giulia@example.it", "--phone",
            "+39 333 1234567", "--tag", "web", "--note", "ama le peonie", "--slug", "giulia"});
    app.ok({"client", "add", "Tom O'Neil", "--slug", "tom"});
    app.ok({"client", "person", "add", "tom", "Ada Peonia"});
    app.ok({"log", "giulia", "Consegna delle peonie", "--promise", "fri 10:00: ordinare peonie"});
    app.ok({"log", "tom", "Una nota", "--body", "-"}, "niente fiori\nné peonie");
  }
  TestApp app;
};

}  // namespace

TEST_CASE("search finds words in everything, clients first and the newest first inside") {
  Studio at;
  CHECK(at.app.ok({"search", "peonie", "--fields", "type,id,client,text"}) ==
        "client\t1\tgiulia\tGiulia Bianchi: ama le peonie\n"
        "reminder\t1\tgiulia\tordinare peonie\n"
        "interaction\t1\tgiulia\tConsegna delle peonie\n"
        "interaction\t2\ttom\tniente fiori né peonie\n");
  CHECK(at.app.ok({"search", "peoni", "-n", "2", "--fields", "type,client"}) == "client\ttom\nclient\tgiulia\n");
  CHECK(at.app.ok({"search", "peonie", "--json", "-n", "1"}) ==
        "[{\"type\":\"client\",\"id\":1,\"client\":\"giulia\",\"at\":null,\"text\":\"Giulia Bianchi: ama le "
        "peonie\"}]\n");
}

TEST_CASE("a client is found by whatever is known of them") {
  Studio at;
  for (const char* words :
       {"bianchi", "fioreria", "giulia@example.it", "giul", "3331234567", "1234567", "web", "GIULIA fior"}) {
    INFO(words);
    CHECK(at.app.ok({"search", words, "--fields", "type,client"}).starts_with("client\tgiulia\n"));
  }
  CHECK(at.app.ok({"search", "ada", "--fields", "type,client,text"}) == "client\ttom\tTom O'Neil: Ada Peonia\n");
  CHECK(at.app.ok({"search", "o'neil", "--fields", "client"}) == "tom\n");
  CHECK(at.app.ok({"search", "giulia", "neil"}).empty());
}

TEST_CASE("search says when a reminder is due and an entry was, and needs a word") {
  Studio at;
  CHECK(at.app.ok({"search", "ordinare", "--fields", "at"}) == "2026-05-08T08:00:00Z\n");
  CHECK(at.app.run({"search"}).code == 2);
  CHECK(at.app.run({"search", "?"}).code == 2);
  CHECK(at.app.ok({"search", "nulla"}).empty());
  CHECK(at.app.ok({"search", "peonie", "-n", "0"}).empty());
  CHECK(at.app.ok({"search", "peonie", "-n", "1", "--count"}) == "4\n");
  CHECK(at.app.run({"search", "peonie", "-n", "-1"}).code == 2);
}

TEST_CASE("a quote is found by its title, number, lines and why me, in its newest revision") {
  Studio at;
  at.app.ok({"quote",     "new",
             "giulia",    "Catalogo di peonie",
             "--item",    "Grafica; 10 h; 45",
             "--item",    "Stampa a Città; 1; 20",
             "--why-me",  "conosco i fiori",
             "--tax",     "none",
             "--starts",  "mon",
             "--mine",    "x",
             "--theirs",  "y",
             "--deposit", "0"});
  at.app.ok({"quote", "new", "tom", "Website", "--item", "Text; 1; 20"});
  CHECK(at.app.ok({"search", "peonie", "--fields", "type,id,client,at,text", "-n", "2"}) ==
        "client\t1\tgiulia\t\tGiulia Bianchi: ama le peonie\n"
        "quote\t2026-001\tgiulia\t2026-05-06T08:30:06Z\tCatalogo di peonie\n");
  CHECK(at.app.ok({"search", "stampa", "catalogo", "--fields", "type,id,text"}) ==
        "quote\t2026-001\tCatalogo di peonie\n");
  CHECK(at.app.ok({"search", "CITTA", "--fields", "text"}) == "Catalogo di peonie: Stampa a Città\n");
  CHECK(at.app.ok({"search", "conosco", "--fields", "id"}) == "2026-001\n");
  CHECK(at.app.ok({"search", "2026-002", "--json"}) ==
        "[{\"type\":\"quote\",\"id\":\"2026-002\",\"client\":\"tom\",\"at\":\"2026-05-06T08:30:07Z\",\"text\":"
        "\"Website: 2026-002\"}]\n");
  CHECK(at.app.ok({"search", "stampa", "website"}).empty());
  at.app.ok({"quote", "send", "1"});
  at.app.ok({"quote", "revise", "1", "--without", "Stampa"});
  CHECK(at.app.ok({"search", "citta", "--fields", "type"}).empty());
  CHECK(at.app.ok({"search", "grafica", "--fields", "type,id"}) == "quote\t2026-001\n");
}

TEST_CASE("a client who was merged or archived is found where they are now") {
  Studio at;
  at.app.ok({"client", "archive", "tom"});
  CHECK(at.app.ok({"search", "neil", "--fields", "client"}) == "tom\n");
  at.app.ok({"client", "merge", "tom", "giulia"});
  CHECK(at.app.ok({"search", "ada", "--fields", "client"}) == "giulia\n");
  CHECK(at.app.ok({"search", "neil"}).empty());
}

}  // namespace care::test
