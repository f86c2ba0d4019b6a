#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::Result;
using care::test::TestApp;

namespace {

/// Two active clients, and one who is not a client any more.
struct Studio : TestApp {
  Studio() {
    ok({"client", "add", "Giulia", "--stage", "active"});
    ok({"client", "add", "Tom", "--stage", "active"});
    ok({"client", "add", "Carlo", "--stage", "past"});
  }

  std::string list(const std::vector<std::string>& more = {}) {
    std::vector<std::string> words = {"gift", "list"};
    words.insert(words.end(), more.begin(), more.end());
    return ok(words);
  }
};

}  // namespace

TEST_CASE("who has no gift comes first, then what is planned, then what was given") {
  Studio app;
  CHECK(app.list() == "\tgiulia\tnone\t\t\t\t\n\ttom\tnone\t\t\t\t\n");
  CHECK(app.ok({"gift", "plan", "giulia", "Un panettone", "--cost", "25"}) ==
        "Planned a gift for Giulia, 2026: Un panettone.\n");
  CHECK(app.list() == "\ttom\tnone\t\t\t\t\n1\tgiulia\tplanned\tUn panettone\t25.00\t\t\n");
  CHECK(app.ok({"gift", "given", "tom", "A calendar", "--on", "yesterday"}) ==
        "Gift for Tom on Tue 5 May 2026: A calendar.\n");
  CHECK(app.list() == "1\tgiulia\tplanned\tUn panettone\t25.00\t\t\n2\ttom\tgiven\tA calendar\t\t2026-05-05\t\n");
  CHECK(app.list({"--year", "2025"}) == "\tgiulia\tnone\t\t\t\t\n\ttom\tnone\t\t\t\t\n");
}

TEST_CASE("what was planned is given with what is given, for the cost that was planned unless told") {
  Studio app;
  app.ok({"gift", "plan", "giulia", "Un panettone", "--cost", "25"});
  app.ok({"gift", "given", "giulia", "Un pandoro"});
  CHECK(app.list() == "\ttom\tnone\t\t\t\t\n1\tgiulia\tgiven\tUn pandoro\t25.00\t2026-05-06\t\n");
  CHECK(app.ok({"log", "list", "giulia", "--json", "--fields", "kind,direction,summary"}) ==
        "[{\"kind\":\"gift\",\"direction\":\"out\",\"summary\":\"Un pandoro\"}]\n");
  app.ok({"undo"});
  CHECK(app.list() == "\ttom\tnone\t\t\t\t\n1\tgiulia\tplanned\tUn panettone\t25.00\t\t\n");
  CHECK(app.ok({"log", "list", "giulia"}).empty());
}

TEST_CASE("planning again changes the plan, and who had a gift is told of") {
  Studio app;
  app.ok({"gift", "plan", "giulia", "Un panettone", "--cost", "25"});
  CHECK(app.ok({"gift", "plan", "giulia", "Un libro"}) == "Changed the gift for Giulia, 2026: Un libro.\n");
  CHECK(app.list({"--count"}) == "2\n");
  app.ok({"gift", "given", "giulia", "Un libro"});
  const Result second = app.run({"gift", "given", "giulia", "Un panettone"});
  CHECK(second.code == 0);
  CHECK_THAT(second.err, Catch::Contains("Giulia had a gift in 2026 already: Un libro"));
}

TEST_CASE("the list tells what was given in earlier years, and what the log alone knows of") {
  Studio app;
  app.ok({"gift", "given", "giulia", "Una pianta", "--on", "2024-12-20"});
  app.ok({"log", "giulia", "Un panettone", "-k", "gift", "--at", "2025-12-18 10:00"});
  app.ok({"log", "tom", "Tea", "-k", "gift", "--at", "2026-01-02 10:00"});
  CHECK(app.list() == "\tgiulia\tnone\t\t\t\t2025: Un panettone,2024: Una pianta\n\ttom\tgiven\tTea\t\t2026-01-02\t\n");
  CHECK_THAT(app.run({"gift", "plan", "tom", "A book"}).err, Catch::Contains("Tom had a gift this year: Tea"));
}

TEST_CASE("a budget is held up against what gifts cost") {
  Studio app;
  app.configure("[gifts]\nbudget = \"40\"\n[hours]\nzone = \"Europe/Rome\"\n");
  app.ok({"gift", "plan", "giulia", "Un panettone", "--cost", "25"});
  const Result beyond = app.run({"gift", "plan", "tom", "A book", "--cost", "15.50"});
  CHECK(beyond.code == 0);
  CHECK_THAT(beyond.err, Catch::Contains("the gifts of 2026 are beyond your budget: €40.50 of €40.00"));
  app.terminal.out = true;
  CHECK_THAT(app.list(), Catch::Contains("nobody is forgotten; €40.50 of €40.00"));
}

TEST_CASE("what is no gift is refused") {
  Studio app;
  CHECK(app.run({"gift", "plan", "giulia"}).code == 2);
  CHECK(app.run({"gift", "plan", "giulia", " "}).code == 2);
  CHECK(app.run({"gift", "plan", "giulia", "x", "--cost", "-3"}).code == 2);
  CHECK(app.run({"gift", "plan", "giulia", "x", "--cost", "much"}).code == 2);
  CHECK(app.run({"gift", "given", "giulia", "x", "--on", "2027-01-01"}).code == 2);
  CHECK(app.run({"gift", "plan", "nobody", "x"}).code == 3);
  CHECK(app.list({"--format", "ids"}) == "\n\n");
}

TEST_CASE("gifts come back from what was exported") {
  Studio app;
  app.ok({"gift", "plan", "giulia", "Un panettone", "--cost", "25"});
  app.ok({"gift", "given", "tom", "A calendar"});
  const auto everything = app.ok({"export"});
  const auto list = app.list();
  CHECK(app.ok({"import", "-"}, everything).find("Imported nothing new") == 0);
  TestApp other;
  other.ok({"import", "-"}, everything);
  CHECK(other.ok({"gift", "list"}) == list);
  CHECK(other.ok({"export"}) == everything);
  const std::string by_hand =
      R"({"care": 1, "gifts": [{"client": "giulia", "year": 2025, "text": "Tè", "cost": "9", "given_on": "2025-12-20"}]})";
  CHECK(other.ok({"import", "-"}, by_hand) == "Imported 1 gift.\n");
  CHECK(other.ok({"import", "-"}, by_hand) == "Imported nothing new (1 already here).\n");
  const Result wrong =
      other.run({"import", "-"}, R"({"care": 1, "gifts": [{"client": "giulia", "year": 1, "text": "x"}]})");
  CHECK(wrong.code == 1);
  CHECK_THAT(wrong.err, Catch::Contains(".gifts[0].year"));
}
