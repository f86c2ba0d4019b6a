#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;

TEST_CASE("what is promised and awaited is listed by its day, until it is done") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"client", "add", "Tom"});
  app.ok({"log", "giulia", "a", "--promise", "15/5: bozza completa", "--awaits", "today: le foto"});
  app.ok({"log", "tom", "b", "--promise", "2026-05-04: late drafts"});
  CHECK(app.ok({"remind"}) ==
        "3\t2026-05-04\ttom\tmine\tlate drafts\n"
        "2\t2026-05-06\tgiulia\tclient\tle foto\n"
        "1\t2026-05-15\tgiulia\tmine\tbozza completa\n");
  CHECK(app.ok({"remind", "list", "--due", "--format", "ids"}) == "3\n2\n");
  CHECK(app.ok({"remind", "list", "--overdue", "--format", "ids"}) == "3\n");
  CHECK(app.ok({"remind", "list", "--client", "giulia", "--format", "ids"}) == "2\n1\n");

  CHECK(app.ok({"remind", "done", "3", "1"}) == "Done: late drafts (3).\nDone: bozza completa (1).\n");
  CHECK(app.ok({"remind", "--format", "ids"}) == "2\n");
  CHECK(app.ok({"remind", "--all", "--json", "--fields", "id,done_at"}).find("{\"id\":3,\"done_at\":\"2026-05-06T") ==
        1);
  CHECK(app.run({"remind", "done", "99"}).code == 3);
  app.ok({"undo"});
  CHECK(app.ok({"remind", "--format", "ids"}) == "3\n2\n1\n");
}

TEST_CASE("a promise that was kept is no longer told of in the recap") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"log", "giulia", "nota", "--promise", "15/5: bozza completa"});
  CHECK_THAT(app.ok({"recap", "giulia"}), Catch::Contains("bozza completa"));
  app.ok({"remind", "done", "1"});
  CHECK(app.ok({"recap", "giulia"}).empty());
}
