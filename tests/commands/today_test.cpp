#include "commands/quote_support.hpp"
#include "store/database.hpp"

using namespace care::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

std::string on(TestApp& app, const std::string& day, std::vector<std::string> words) {
  words.insert(words.begin(), {"--clock", day + "T10:30:00+02:00"});
  return app.ok(words);
}

}  // namespace

TEST_CASE("a new studio has nothing to do, and no database is made by looking") {
  TestApp app;
  CHECK(app.ok({"today"}).empty());
  CHECK(app.ok({"today", "--json"}) == "[]\n");
  CHECK(app.ok({"today", "--count"}) == "0\n");
  CHECK(app.run({"today", "--check"}).code == 3);
  CHECK_FALSE(std::filesystem::exists(app.database()));
  app.terminal = {true, true, true};
  CHECK(app.ok({"today"}) == "Wednesday 6 May, 10:30 · all is well · open until 13:00\n");
}

TEST_CASE("a day is summed up, and each line says why and what settles it") {
  TestApp app;
  app.ok({"client", "add", "Giulia Bianchi", "--email", "g@example.it"});
  app.ok({"log", "giulia", "Sito offline", "-k", "complaint", "--at", "yesterday 10:00"});
  app.ok({"log", "giulia", "Perché due prezzi?", "-k", "question", "--at", "yesterday 15:12"});
  app.ok({"log", "giulia", "Bozze", "--promise", "fri: mandare le bozze A5"});
  app.terminal = {true, true, true, 100, 40};
  CHECK(app.ok({"today", "--days", "3"}) ==
        "Wednesday 6 May, 10:30 · 1 late, 1 for today, 1 soon · open until 13:00\n"
        "\n"
        "LATE\n"
        "  Giulia Bianchi  complaint: \"Sito offline\"  was due Tue 15:00, 4 h 30 of office time ago\n"
        "                  care log reply 1\n"
        "\n"
        "TODAY\n"
        "  Giulia Bianchi  question: \"Perché due prezzi?\"            due by 15:12\n"
        "                  care log reply 2\n"
        "\n"
        "SOON\n"
        "  Giulia Bianchi  mandare le bozze A5                       due Fri\n"
        "                  care remind done 1\n");
  app.terminal = {};
  CHECK(
      app.ok({"today", "--json", "--days", "3", "--fields", "kind,client,quote,subject,due,overdue,action,key"}) ==
      "[{\"kind\":\"complaint\",\"client\":\"giulia-bianchi\",\"quote\":null,\"subject\":\"complaint: \\\"Sito "
      "offline\\\"\",\"due\":\"2026-05-05T13:00:00Z\",\"overdue\":true,\"action\":\"care log reply 1\",\"key\":"
      "\"complaint:1\"},{\"kind\":\"reply\",\"client\":\"giulia-bianchi\",\"quote\":null,\"subject\":\"question: "
      "\\\"Perché due prezzi?\\\"\",\"due\":\"2026-05-06T13:12:00Z\",\"overdue\":false,\"action\":\"care log reply 2\","
      "\"key\":\"reply:2\"},{\"kind\":\"promise\",\"client\":\"giulia-bianchi\",\"quote\":null,\"subject\":\"mandare "
      "le "
      "bozze A5\",\"due\":\"2026-05-08\",\"overdue\":false,\"action\":\"care remind done "
      "1\",\"key\":\"promise:1\"}]\n");
}

TEST_CASE("a group shows seven, and says how many more there are") {
  TestApp app;
  for (int i = 0; i < 9; ++i) app.ok({"remind", "add", "x" + std::to_string(i)});
  app.terminal = {true, true, true, 80, 40};
  CHECK_THAT(app.ok({"today"}), Contains("x6") && !Contains("x7") && Contains("  2 more: care today --all\n"));
  CHECK_THAT(app.ok({"today", "--all"}), Contains("x8") && !Contains("more"));
}

TEST_CASE("a line of its own is put off or dismissed by its key, until the matter changes") {
  TestApp app;
  on(app, "2026-03-01", {"client", "add", "Giulia"});
  on(app, "2026-03-02", {"log", "giulia", "Sentita", "-c", "phone", "--out"});
  CHECK(on(app, "2026-05-06", {"today", "--fields", "key"}) == "quiet:giulia:2026-03-02\n");
  CHECK(on(app, "2026-05-06", {"remind", "snooze", "quiet:giulia:2026-03-02", "3d"}) ==
        "Put off until Sat 9 May 2026: not heard from in 65 days.\n");
  CHECK(on(app, "2026-05-08", {"today"}).empty());
  CHECK(on(app, "2026-05-09", {"today", "--fields", "kind"}) == "quiet\n");
  CHECK(on(app, "2026-05-09", {"remind", "done", "quiet:giulia:2026-03-02"}) ==
        "Dismissed: not heard from in 68 days.\n");
  CHECK(on(app, "2026-05-30", {"today"}).empty());
  on(app, "2026-06-01", {"log", "giulia", "Risentita", "-c", "phone", "--out"});
  CHECK(on(app, "2026-07-02", {"today", "--fields", "key"}) == "quiet:giulia:2026-06-01\n");
  on(app, "2026-07-02", {"undo"});
  const auto unknown = app.run({"remind", "snooze", "quiet:giula:2026-03-02", "3d"});
  CHECK(unknown.code == 3);
  CHECK_THAT(unknown.err, Contains("did you mean 'quiet:giulia:2026-03-02'?"));
}

TEST_CASE("a job calls for what it needs, from the quote to the last payment") {
  QuoteApp app;
  const auto kinds = [&](const std::string& day) { return on(app, day, {"today", "--fields", "kind"}); };
  app.ok({"config", "set", "today.mail", "false"});  // drafts are told of elsewhere
  const auto number = app.new_quote({"--deliverable", "Home", "--metric", "Visite; al giorno; 10; 20"});
  app.ok({"quote", "send", number});
  CHECK(kinds("2026-05-12").empty());
  CHECK(kinds("2026-05-13") == "quote-follow-up\n");
  CHECK(kinds("2026-06-03") == "quote-follow-up\nquote-expiring\n");
  CHECK(on(app, "2026-06-03", {"today", "--format", "ids"}) ==
        "quote-follow-up:2026-001:2026-05-06\nquote-expiring:2026-001\n");
  CHECK(app.run({"payment", "invoice", number, "NUMBER", "--on", "today", "--due", "+30d"}).code == 2);
  app.ok({"quote", "accept", number, "--by", "Giulia", "--how", "signature"});
  CHECK(kinds("2026-05-07") == "instalment\n");
  app.ok({"payment", "add", number, "318.24"});
  CHECK(on(app, "2026-05-07", {"today", "--fields", "action"}) == "care quote start 2026-001\n");
  app.ok({"quote", "start", number});
  app.ok({"quote", "submit", number, "Home", app.file("home.txt", "x")});
  CHECK(kinds("2026-05-07").empty());
  CHECK(on(app, "2026-05-08", {"today", "--fields", "action"}) == "care quote approve 2026-001 Home --mail -\n");
  app.ok({"quote", "approve", number, "Home", "--by", "Giulia", "--how", "mail"});
  CHECK(kinds("2026-06-10") == "next-step\nquiet\nmetric\n");
}

TEST_CASE("work that nobody signed for is told of") {
  QuoteApp app;
  app.new_quote();
  app.run({"log", "giulia", "Prime bozze", "-k", "work", "--for", "2h"});
  CHECK(app.ok({"today", "--fields", "kind,subject,key"}) ==
        "uncovered\t2 h of work without a signature\tuncovered:giulia-bianchi:1\n");
}

TEST_CASE("the walk needs a terminal, and days ahead are counted from today") {
  TestApp app;
  CHECK(app.run({"today", "-i"}).code == 2);
  CHECK(app.run({"today", "--days", "-1"}).code == 2);
}

TEST_CASE("a walk settles line by line, each with a command of its own") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"remind", "add", "Uno"});
  app.ok({"remind", "add", "Due"});
  app.ok({"remind", "add", "Tre"});
  app.terminal = {true, true, true};
  const auto walked = app.run({"today", "-i"}, "x\nd\ns\n3d\nn\n");
  CHECK(walked.code == 0);
  CHECK_THAT(walked.out, StartsWith("1 of 3\n") && Contains("'x' is none of them") && Contains("That was all."));
  REQUIRE(app.programs.started.size() == 2);
  const auto& done = app.programs.started[0];
  CHECK(std::vector<std::string>(done.argv.end() - 3, done.argv.end()) ==
        std::vector<std::string>{"remind", "done", "reminder:1"});
  CHECK(done.environment.at("CARE_DB") == app.database().string());
  const auto& snoozed = app.programs.started[1];
  CHECK(std::vector<std::string>(snoozed.argv.end() - 4, snoozed.argv.end()) ==
        std::vector<std::string>{"remind", "snooze", "reminder:2", "3d"});
}
