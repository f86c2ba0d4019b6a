#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;
using Words = std::vector<std::string>;

namespace {

struct Studio : TestApp {
  Studio() {
    ok({"client", "add", "Giulia Bianchi", "--email", "giulia@example.it"});
    ok({"client", "add", "Tom O'Neil", "--email", "tom@example.com"});
  }
  std::string fields(const std::string& id, const std::string& keys) {
    return ok({"log", "show", id, "--json", "--fields", keys});
  }
};

}  // namespace

TEST_CASE("log says what it stored, with every date written out") {
  Studio app;
  CHECK(app.ok({"log", "giulia", "Deciso il formato A5", "-c", "phone", "--kind", "decision", "--promise",
                "fri: mandare le bozze A5"}) ==
        "Logged 1, Giulia Bianchi, phone, now. Promise 1: mandare le bozze A5, Fri 8 May 2026.\n");
  CHECK(app.ok({"log", "giulia", "Chiede i tempi", "-c", "wa", "-k", "q", "--at", "yesterday 15:00"}) ==
        "Logged 2, Giulia Bianchi, whatsapp, Tue 5 May 2026, 15:00; answer due Wed 6 May 2026, 15:00.\n");
  CHECK(app.ok({"log", "giulia", "Foto", "--awaits", "13/5 18:00: le foto"}) ==
        "Logged 3, Giulia Bianchi, now. Awaited 2: le foto, Wed 13 May 2026, 18:00.\n");
  CHECK(app.ok({"log", "giulia", "quiet", "-q"}) == "4\n");
}

TEST_CASE("what follows from the kind can be said otherwise") {
  Studio app;
  const auto [options, direction, needs_reply] = GENERATE(table<Words, std::string, std::string>({
      {{}, "null", "false"},
      {{"-k", "question"}, "\"in\"", "true"},
      {{"-k", "request"}, "\"in\"", "true"},
      {{"-k", "complaint"}, "\"in\"", "true"},
      {{"-k", "feedback"}, "\"in\"", "false"},
      {{"-k", "delivery"}, "\"out\"", "false"},
      {{"-k", "gift"}, "\"out\"", "false"},
      {{"-k", "work"}, "null", "false"},
      {{"-k", "question", "--out"}, "\"out\"", "false"},
      {{"-k", "question", "--no-reply"}, "\"in\"", "false"},
      {{"--in"}, "\"in\"", "false"},
      {{"--in", "--needs-reply"}, "\"in\"", "true"},
      {{"--said", "è caro"}, "\"in\"", "false"},
  }));
  Words words = {"log", "giulia", "testo"};
  words.insert(words.end(), options.begin(), options.end());
  app.ok(words);
  CHECK(app.fields("1", "direction,needs_reply") ==
        "{\"direction\":" + direction + ",\"needs_reply\":" + needs_reply + "}\n");
}

TEST_CASE("log reads its short form by the words") {
  Studio app;
  app.ok({"log", "giulia", "uno"});
  app.ok({"log", "tom", "two", "-c", "email"});
  CHECK(app.ok({"log", "--fields", "summary"}) == "two\nuno\n");
  CHECK(app.ok({"log", "giulia", "--fields", "summary"}) == "uno\n");
  CHECK(app.ok({"log", "tom", "-c", "email", "--fields", "summary"}) == "two\n");
  CHECK(app.ok({"log", "-n", "1", "--fields", "summary"}) == "two\n");
  app.ok({"log", "giulia", "-m", "-5% sul totale"});
  CHECK(app.ok({"log", "giulia", "-n", "1", "--fields", "summary"}) == "-5% sul totale\n");
  app.ok({"log", "giulia", "--", "--dry-run è il nome"});
  CHECK(app.ok({"log", "giulia", "-n", "1", "--fields", "summary"}) == "--dry-run è il nome\n");
  CHECK(app.run({"log", "nobody", "text"}).code == 3);
}

TEST_CASE("a text of several lines is a summary and a body") {
  Studio app;
  app.ok({"log", "giulia", "-"}, "Riassunto\n\nPrima riga\nseconda\n");
  CHECK(app.fields("1", "summary,body") == R"({"summary":"Riassunto","body":"Prima riga\nseconda"})"
                                           "\n");
  app.ok({"log", "giulia", "Detto", "--said", "non è quello che volevo"});
  CHECK(app.fields("2", "summary,body") == R"({"summary":"Detto","body":"non è quello che volevo"})"
                                           "\n");
  app.ok({"log", "giulia", "Corpo", "--body", app.file("body.txt", "dal file\n")});
  CHECK(app.fields("3", "body") == R"({"body":"dal file\n"})"
                                   "\n");
}

TEST_CASE("without a text the editor opens, and what was typed is never lost") {
  Studio app;
  CHECK(app.run({"log", "add", "giulia"}).code == 2);  // no terminal, no editor
  app.terminal = {true, true, true, 80};
  app.programs.edited = [](const std::string& text) { return "Scritto a mano" + text; };
  app.ok({"log", "add", "giulia"});
  CHECK(app.ok({"log", "giulia", "--format", "tsv", "--fields", "summary"}) == "Scritto a mano\n");

  const auto failed = app.run({"log", "add", "giulia", "--promise", "someday: x"});
  CHECK(failed.code == 2);
  CHECK_THAT(failed.err, Catch::Contains("kept in "));
}

TEST_CASE("log turns down what it cannot understand, and stores nothing") {
  Studio app;
  const auto none = (app.folder.path() / "none").string();
  const auto [words, error] = GENERATE_COPY(table<Words, std::string>({
      {{"log", "giulia", ""}, "care: the text is empty\n"},
      {{"log", "giulia", "x", "-k", "d"}, "care: --kind: 'd' can be decision or delivery\n"},
      {{"log", "giulia", "x", "-c", "fax"}, "care: 'fax' is not a channel\n"},
      {{"log", "giulia", "x", "--promise", "next friday: chiamare"},
       "care: 'next friday' can be Fri 8 May or Fri 15 May 2026\n"},
      {{"log", "giulia", "x", "--promise", "chiamare"}, "care: 'chiamare' does not say by when\n"},
      {{"log", "giulia", "x", "--for", "ages"}, "care: --for: "},
      {{"log", "giulia", "x", "--at", "31/06/2026"}, "care: '31/06/2026'"},
      {{"log", "giulia", "x", "--attach", none}, "care: '" + none + "' cannot be read"},
      {{"log", "giulia", "x", "--reply-to", "99"}, "care: the log has no entry 99\n"},
      {{"log", "giulia", "x\xff"}, "care: TEXT: the text is not UTF-8\n"},
  }));
  const auto result = app.run(words);
  CHECK(result.code >= 1);
  CHECK(result.code <= 3);
  CHECK_THAT(result.err, Catch::StartsWith(error));
  CHECK(app.ok({"log"}).empty());
}

TEST_CASE("an answer closes what was asked, and without it the question is open again") {
  Studio app;
  app.ok({"log", "giulia", "Quando?", "-c", "email", "-k", "question", "--at", "today 9:00"});
  app.ok({"log", "giulia", "Perché?", "-c", "wa", "-k", "question", "--at", "today 10:00"});
  CHECK(app.ok({"log", "--open", "--fields", "id"}) == "2\n1\n");
  CHECK_THAT(app.ok({"reply", "giulia", "Venerdì"}),
             Catch::StartsWith("Logged 3, Giulia Bianchi: the answer to 1, after 1 h 30"));
  CHECK(app.fields("1", "answered_at,first_reply_minutes,state") ==
        R"({"answered_at":"2026-05-06T08:30:05Z","first_reply_minutes":90,"state":"answered"})"
        "\n");
  CHECK(app.fields("3", "channel,direction,reply_to") == R"({"channel":"email","direction":"out","reply_to":1})"
                                                         "\n");
  CHECK_THAT(app.ok({"log", "reply", "2", "Due formati", "-c", "email"}), Catch::StartsWith("Logged 4"));
  CHECK(app.ok({"log", "--open"}).empty());
  CHECK(app.run({"reply", "giulia", "x"}).code == 3);
  // Who answers whom is known: nothing else can be said.
  for (const char* other : {"--in", "--out", "--reply-to=1", "--said=x", "--needs-reply", "--calm"}) {
    CHECK(app.run({"log", "reply", "2", "x", other}).code == 2);
  }

  app.ok({"log", "remove", "3"});
  CHECK(app.ok({"log", "--open", "--fields", "id"}) == "1\n");
  app.ok({"undo"});
  CHECK(app.ok({"log", "--open"}).empty());
}

TEST_CASE("log edit changes what is given, remove takes its promises along, and undo brings all back") {
  Studio app;
  app.ok({"log", "giulia", "Bozza", "--promise", "fri: finire"});
  app.ok({"log", "edit", "1", "Prima bozza", "-k", "delivery", "--for", "1h30", "--private"});
  CHECK(app.fields("1", "summary,kind,direction,minutes,private") ==
        R"({"summary":"Prima bozza","kind":"delivery","direction":"out","minutes":90,"private":true})"
        "\n");
  app.ok({"log", "edit", "1", "--client", "tom", "--no-private"});
  CHECK(app.fields("1", "client,private") == R"({"client":"tom-o-neil","private":false})"
                                             "\n");
  app.ok({"log", "remove", "1"});
  CHECK(app.run({"log", "show", "1"}).code == 3);
  CHECK_THAT(app.ok({"client", "show", "tom", "--format", "table"}), !Catch::Contains("finire"));
  app.ok({"undo"});
  CHECK_THAT(app.ok({"log", "show", "1", "--json"}), Catch::Contains("finire"));
}

TEST_CASE("log list is filtered by what is asked") {
  Studio app;
  app.ok({"log", "giulia", "a", "-k", "decision", "-c", "phone", "--at", "2026-04-01"});
  app.ok({"log", "giulia", "b", "--in", "--at", "2026-05-04 10:00"});
  app.ok({"log", "tom", "c", "--out", "--at", "2026-05-05 23:30"});
  const auto [words, found] = GENERATE(table<Words, std::string>({
      {Words{}, "c\nb\na\n"},
      {{"--since", "mon"}, "c\nb\n"},
      {{"--until", "2026-05-04"}, "b\na\n"},
      {{"--since", "2026-05-05", "--until", "2026-05-05"}, "c\n"},
      {{"--kind", "dec"}, "a\n"},
      {{"-c", "ph"}, "a\n"},
      {{"--in"}, "b\n"},
      {{"--out"}, "c\n"},
      {{"-n", "2"}, "c\nb\n"},
  }));
  Words all = {"log", "list", "--fields", "summary"};
  all.insert(all.end(), words.begin(), words.end());
  CHECK(app.ok(all) == found);
}

TEST_CASE("search finds words whatever their accents and case, best first") {
  Studio app;
  app.ok({"log", "giulia", "Perché due prezzi?", "--said", "È caro"});
  app.ok({"log", "tom", "Cover drafts", "--body", app.file("b", "the A5 \"proof\" AND more")});
  CHECK(app.ok({"log", "search", "perche", "--fields", "id"}) == "1\n");
  CHECK(app.ok({"log", "search", "PREZ", "--fields", "id"}) == "1\n");
  CHECK(app.ok({"log", "search", "e caro", "--fields", "id"}) == "1\n");
  CHECK(app.ok({"log", "search", "proof", "AND", "--fields", "id"}) == "2\n");
  CHECK(app.ok({"log", "search", "\"proof\"", "--fields", "id"}) == "2\n");
  CHECK(app.ok({"log", "search", "cover", "--client", "giulia"}).empty());
  CHECK(app.run({"log", "search", " "}).code == 2);
}

TEST_CASE("a conversation that moves takes a summary along, and the question stays open") {
  Studio app;
  app.ok({"log", "giulia", "Serve una modifica?", "-c", "wa", "-k", "question", "--at", "today 9:00"});
  app.ok({"log", "giulia", "Sì, ne parliamo", "-c", "wa", "--out", "--at", "today 9:05"});
  app.ok({"log", "move", "1", "--to", "email"});
  CHECK_THAT(app.fields("3", "channel,body,reply_to"), Catch::Contains("\"email\"") &&
                                                           Catch::Contains("Serve una modifica?") &&
                                                           Catch::Contains("Sì, ne parliamo"));
  CHECK(app.ok({"log", "--open", "--fields", "id"}) == "1\n");
}

TEST_CASE("attachments are kept by their content") {
  Studio app;
  app.ok({"log", "giulia", "Contratto", "--attach", app.file("contratto.pdf", "firmato")});
  CHECK(
      app.fields("1", "attachments") ==
      R"({"attachments":[{"name":"contratto.pdf","sha256":"76f552843c4d3dafcd5063c5d97cd5939adb2dd038ab15459d4c81e548f0304c","bytes":7}]})"
      "\n");
}
