#include "commands/quote_support.hpp"
#include "core/when.hpp"

using namespace care::test;
using Catch::Contains;

namespace {

struct Complaint : TestApp {
  Complaint() {
    ok({"client", "add", "Giulia Bianchi", "--email", "giulia@example.it"});
    ok({"log", "giulia", "Sito offline", "-k", "complaint", "-c", "email"});
  }

  std::string state(const std::string& id) { return ok({"log", "show", id, "--fields", "state", "--format", "tsv"}); }
};

}  // namespace

TEST_CASE("who acknowledges promises a time, and the clock runs on to it") {
  Complaint app;
  CHECK(app.ok({"log", "ack", "1", "--by", "tomorrow 12:00"}) ==
        "Logged 2, Giulia Bianchi: 1 was received, and an answer promised by Thu 7 May 2026, 12:00.\n"
        "The mail is a draft: care mail edit 1\n");
  CHECK(app.ok({"log", "show", "2", "--json", "--fields", "channel,direction,reply_to,reply_by,summary"}) ==
        "{\"channel\":\"email\",\"direction\":\"out\",\"reply_to\":1,\"reply_by\":\"2026-05-07T10:00:00Z\","
        "\"summary\":\"Received; an answer by Thu 7 May 2026, 12:00\"}\n");
  CHECK(app.state("1") == "open\n");
  CHECK(app.ok({"today", "--fields", "kind,due,why"}) ==
        "complaint\t2026-05-07T10:00:00Z\tpromised by Thu 12:00\nmail\t2026-05-06\ta draft of today\n");
  app.ok({"log", "remove", "2"});
  CHECK_THAT(app.ok({"today", "--fields", "due"}), !Contains("2026-05-07T10:00:00Z"));
}

TEST_CASE("an answer promised by a day has no hour") {
  TestApp app;
  app.ok({"client", "add", "Giulia Bianchi", "--email", "giulia@example.it"});
  app.ok({"log", "giulia", "Sito offline", "-k", "question", "-c", "email"});
  app.ok({"log", "ack", "1", "--by", "fri"});
  CHECK_THAT(app.ok({"mail", "show", "1", "--as", "text"}),
             Contains("Le rispondo entro venerdì 8 maggio: ") && !Contains("23"));
  app.environment["CARE_NOW"] = "2026-05-09T08:00:00Z";
  CHECK_THAT(app.ok({"today", "--fields", "why"}), Contains("was promised Fri") && !Contains("23:59"));
}

TEST_CASE("only what waits can be acknowledged, and by a time to come") {
  Complaint app;
  CHECK(app.run({"log", "ack", "1"}).code == 2);
  CHECK(app.run({"log", "ack", "1", "--by", "yesterday"}).code == 2);
  CHECK_THAT(app.run({"log", "ack", "1", "--by", "tomorrow 22:00"}).err, Contains("outside your office hours"));
  app.ok({"log", "reply", "1", "Rimesso online"});
  CHECK(app.run({"log", "ack", "1", "--by", "tomorrow"}).code == 1);
  CHECK(app.run({"log", "ack", "99", "--by", "tomorrow"}).code == 3);
}

TEST_CASE("a complaint is resolved, and over when the client says so") {
  Complaint app;
  CHECK(app.ok({"log", "resolve", "1", "--verdict", "founded", "--own-fault", "yes", "--explanation",
                "Certificato scaduto", "--remedy", "fri: rinnovo automatico"}) ==
        "Resolved 1, Giulia Bianchi: founded. Promise 1: rinnovo automatico, Fri 8 May 2026.\n"
        "When they say that it is solved: care log confirm 1\n");
  CHECK(app.state("1") == "resolved\n");
  CHECK(app.ok({"log", "show", "1", "--json", "--fields", "resolution,answered_at"}) ==
        "{\"resolution\":{\"verdict\":\"founded\",\"explanation\":\"Certificato scaduto\",\"remedy\":\"rinnovo "
        "automatico\",\"own_fault\":\"yes\",\"at\":\"2026-05-06T08:30:03Z\"},\"answered_at\":\"2026-05-06T08:30:03Z\"}"
        "\n");
  CHECK(app.ok({"today"}).empty());
  const auto later = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"--clock", "2026-05-08T10:30:00+02:00"});
    return app.ok(words);
  };
  CHECK_THAT(later({"today", "--fields", "kind,key,action"}),
             Contains("complaint\tcomplaint:1:resolved\tcare log confirm 1"));
  CHECK(later({"log", "confirm", "1", "--note", "ora va"}) == "Confirmed 1, Giulia Bianchi: Sito offline.\n");
  CHECK(app.state("1") == "confirmed\n");
  CHECK_THAT(later({"today", "--fields", "kind"}), !Contains("complaint"));
  CHECK(later({"log", "dispute", "1", "--note", "di nuovo"}) == "Disputed 1, Giulia Bianchi: Sito offline.\n");
  CHECK(app.state("1") == "disputed\n");
  CHECK_THAT(later({"today", "--fields", "kind,key"}), Contains("complaint\tcomplaint:1\n"));
}

TEST_CASE("a founded complaint without a day is warned of, what is no complaint is refused") {
  Complaint app;
  const auto warned = app.run({"log", "resolve", "1", "--verdict", "founded", "--explanation", "Colpa mia"});
  CHECK(warned.code == 0);
  CHECK_THAT(warned.err, Contains("wants a remedy with a day"));
  app.ok({"log", "giulia", "Quanto costa?", "-k", "question"});
  CHECK_THAT(app.run({"log", "resolve", "2", "--verdict", "founded", "--explanation", "x"}).err,
             Contains("2 is a question, and no complaint"));
  CHECK(app.run({"log", "resolve", "1"}).code == 2);
  CHECK(app.run({"log", "resolve", "1", "--verdict", "maybe", "--explanation", "x"}).code == 2);
  CHECK(app.run({"log", "confirm", "2"}).code == 1);
  CHECK(app.run({"log", "dispute", "1"}).code == 2);
}

TEST_CASE("what is unfounded is answered with what is on file") {
  QuoteApp app;
  const auto number = app.running_job();
  app.file("home.txt", "Benvenuti");
  app.ok({"quote", "submit", number, "Home", app.folder.path() / "home.txt"});
  app.ok({"quote", "approve", number, "Home", "--by", "Giulia", "--how", "mail"});
  app.ok({"log", "giulia", "Il formato è A5", "-k", "decision", "-c", "email", "--quote", number});
  app.ok({"log", "giulia", "Il testo è sbagliato", "-k", "complaint", "--quote", number, "-q"});
  const auto id = app.ok({"log", "list", "-k", "complaint", "--format", "ids"});
  const auto told =
      app.ok({"log", "resolve", id.substr(0, id.size() - 1), "--verdict", "unfounded", "--explanation", "x"});
  CHECK_THAT(told, Contains("On file:\n  2026-05-06  2026-001 accepted by Giulia, signature (log ") &&
                       Contains("Home of 2026-001 approved by Giulia (log ") &&
                       Contains("agreed: Il formato è A5 (log ") &&
                       Contains("What they need can be a quote: care quote new giulia-bianchi TITLE --from-log "));
}

TEST_CASE("what was agreed by voice is asked for again") {
  Complaint app;
  app.ok({"log", "remove", "1"});
  app.ok({"log", "giulia", "Formato A5", "-k", "decision", "-c", "phone"});
  app.ok({"log", "giulia", "Formato A4", "-k", "decision", "-c", "email"});
  const auto on = [&](const std::string& day, std::vector<std::string> words) {
    words.insert(words.begin(), {"--clock", day + "T10:30:00+02:00"});
    return app.ok(words);
  };
  CHECK(on("2026-05-08", {"today"}).empty());
  CHECK(on("2026-05-11", {"today", "--fields", "kind,subject,due,overdue,why,action,key"}) ==
        "confirmation\tagreed: Formato A5\t2026-05-11\tfalse\tby phone 3 working days ago, not confirmed in writing\t"
        "care mail new giulia-bianchi --template confirmation-request --log 2\tconfirmation:2\n");
  on("2026-05-11", {"log", "add", "giulia", "Chiesta conferma", "-c", "email", "--out", "--reply-to", "2"});
  CHECK(on("2026-05-12", {"today"}).empty());
  CHECK_THAT(on("2026-05-14", {"today", "--fields", "key"}), Contains("confirmation:2"));
  on("2026-05-14", {"log", "confirm", "2"});
  CHECK(on("2026-05-14", {"today"}).empty());
}

TEST_CASE("what comes in anger is counted, and its answer is to be read twice") {
  Complaint app;
  const auto heated = [&](const std::string& id) {
    return app.ok({"log", "show", id, "--fields", "heated", "--format", "tsv"}) == "true\n";
  };
  CHECK_FALSE(heated("1"));
  const auto first = app.run({"log", "giulia", "È una vergogna, rispondete!!", "-k", "complaint"});
  CHECK(first.code == 0);
  CHECK_THAT(first.err, Contains("2 came in anger") && !Contains("limits"));
  CHECK(heated("2"));
  CHECK_THAT(app.run({"log", "giulia", "Basta", "-k", "complaint", "--heated"}).err,
             Contains("it is number 2 from Giulia Bianchi in half a year"));
  CHECK_THAT(app.run({"log", "reply", "2", "Ha ragione"}).err, Contains("read your answer a second time"));
  app.ok({"log", "edit", "2", "--calm"});
  CHECK_FALSE(heated("2"));
  app.ok({"log", "giulia", "VERGOGNA VERGOGNA VERGOGNA", "--out"});
  CHECK_FALSE(heated("5"));
  CHECK_THAT(app.ok({"client", "brief", "giulia"}), Contains("heated\t1\n"));
}

TEST_CASE("complaints are reported by what they turned out to be") {
  Complaint app;
  app.ok({"log", "giulia", "Bozza in ritardo", "-k", "complaint", "--at", "4 may 10:00"});
  app.ok(
      {"log", "resolve", "2", "--verdict", "founded", "--own-fault", "partly", "--explanation", "x", "--remedy", "y"});
  app.ok({"log", "confirm", "2"});
  CHECK(
      app.ok({"report", "complaints", "--json"}) ==
      "{\"since\":\"2026-01-01\",\"total\":2,\"open\":1,\"confirmed\":1,\"own_fault\":1,\"median_minutes\":990,"
      "\"verdicts\":[{\"verdict\":\"founded\",\"count\":1}],\"complaints\":["
      "{\"id\":1,\"client\":\"giulia-bianchi\",\"at\":\"2026-05-06T08:30:02Z\",\"summary\":\"Sito offline\","
      "\"state\":\"open\",\"verdict\":null,\"own_fault\":null,\"remedy\":null,\"minutes\":null},"
      "{\"id\":2,\"client\":\"giulia-bianchi\",\"at\":\"2026-05-04T08:00:00Z\",\"summary\":\"Bozza in ritardo\","
      "\"state\":\"confirmed\",\"verdict\":\"founded\",\"own_fault\":\"partly\",\"remedy\":\"y\",\"minutes\":990}]}\n");
}
