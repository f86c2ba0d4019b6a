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
