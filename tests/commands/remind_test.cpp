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

namespace {

/// What a command does when it is another day: half past ten in Rome.
std::string on(TestApp& app, const std::string& day, std::vector<std::string> words) {
  words.insert(words.begin(), {"--clock", day + "T10:30:00+02:00"});
  return app.ok(words);
}

}  // namespace

TEST_CASE("a reminder says what it understood") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  CHECK(app.ok({"remind", "add", "Chiamare la tipografia", "--due", "fri 10:00"}) ==
        "Reminder 1: Chiamare la tipografia, due Fri 8 May 2026, 10:00.\n");
  CHECK(app.ok({"remind", "add", "Backup"}) == "Reminder 2: Backup, due Wed 6 May 2026.\n");
  CHECK(app.ok({"remind", "add", "Sentire Giulia", "--for", "giu", "--every", "2w", "--after-done"}) ==
        "Reminder 3: Sentire Giulia, due Wed 6 May 2026, every 2 weeks after it is done.\n");
  CHECK(app.ok({"remind", "add", "Rivedere i conti", "--every", "fri"}) ==
        "Reminder 4: Rivedere i conti, due Fri 8 May 2026, every Fri.\n");
  CHECK(
      app.ok({"remind", "list", "--json", "--fields", "id,client,due,every,whose,after_done,done_at,snoozed_until"}) ==
      "[{\"id\":2,\"client\":null,\"due\":\"2026-05-06\",\"every\":null,\"whose\":\"mine\",\"after_done\":false,"
      "\"done_at\":null,\"snoozed_until\":null},"
      "{\"id\":3,\"client\":\"giulia\",\"due\":\"2026-05-06\",\"every\":\"2w\",\"whose\":\"mine\",\"after_done\":true,"
      "\"done_at\":null,\"snoozed_until\":null},"
      "{\"id\":1,\"client\":null,\"due\":\"2026-05-08T08:00:00Z\",\"every\":null,\"whose\":\"mine\","
      "\"after_done\":false,\"done_at\":null,\"snoozed_until\":null},"
      "{\"id\":4,\"client\":null,\"due\":\"2026-05-08\",\"every\":\"fri\",\"whose\":\"mine\",\"after_done\":false,"
      "\"done_at\":null,\"snoozed_until\":null}]\n");
}

TEST_CASE("what cannot be a reminder is refused, and nothing is kept") {
  TestApp app;
  CHECK(app.run({"remind", "add", "x", "--every", "sometimes"}).code == 2);
  CHECK(app.run({"remind", "add", "x", "--due", "someday"}).code == 2);
  CHECK_THAT(app.run({"remind", "add", "x", "--every", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}).err,
             Catch::Contains("never comes"));
  CHECK(app.run({"remind", "add", "x", "--after-done"}).code == 2);
  CHECK(app.run({"remind", "add", "x", "--whose", "client"}).code == 2);
  CHECK(app.run({"remind", "add", " "}).code == 2);
  CHECK(app.run({"remind", "add", "x", "--for", "nobody"}).code == 3);
  CHECK(app.ok({"remind", "--all"}).empty());
}

TEST_CASE("the last day of the month stays the last day") {
  TestApp app;
  on(app, "2026-01-10", {"remind", "add", "Fatture", "--due", "31 jan", "--every", "1mo"});
  CHECK(on(app, "2026-01-31", {"remind", "done", "1"}) ==
        "Done: Fatture (1). Next time due Sat 28 Feb 2026, every month.\n");
  CHECK(on(app, "2026-02-28", {"remind", "done", "1"}) ==
        "Done: Fatture (1). Next time due Tue 31 Mar 2026, every month.\n");
}

TEST_CASE("what was missed is caught up with once") {
  TestApp app;
  on(app, "2026-05-04", {"remind", "add", "Backup", "--due", "4 may", "--every", "1w"});
  on(app, "2026-05-04", {"remind", "add", "Sito", "--due", "4 may 09:00", "--every", "1w", "--after-done"});
  CHECK(on(app, "2026-05-27", {"remind", "due", "--format", "ids"}) == "2\n1\n");
  CHECK(on(app, "2026-05-27", {"remind", "done", "1", "2"}) ==
        "Done: Backup (1). Next time due Mon 1 Jun 2026, every week.\n"
        "Done: Sito (2). Next time due Wed 3 Jun 2026, 09:00, every week after it is done.\n");
  CHECK(on(app, "2026-05-27", {"remind", "due", "--format", "ids"}).empty());
  CHECK(app.run({"--clock", "2026-05-27T10:30:00+02:00", "remind", "due", "--check"}).code == 3);
  on(app, "2026-05-28", {"undo"});
  CHECK(on(app, "2026-05-28", {"remind", "due", "--count"}) == "2\n");
}

TEST_CASE("what comes back a number of times ends") {
  TestApp app;
  on(app, "2026-05-04", {"remind", "add", "Corso", "--due", "4 may", "--every", "FREQ=WEEKLY;COUNT=2"});
  on(app, "2026-05-04", {"remind", "done", "1"});
  CHECK(on(app, "2026-05-11", {"remind", "done", "1"}) == "Done: Corso (1).\n");
  CHECK(on(app, "2026-05-11", {"remind"}).empty());
}

TEST_CASE("what is put off is not due before then, and keeps its day") {
  TestApp app;
  app.ok({"remind", "add", "Chiamare", "--due", "today"});
  CHECK(app.ok({"remind", "snooze", "1", "3d"}) == "Put off 1 until Sat 9 May 2026: Chiamare.\n");
  CHECK(app.ok({"remind", "due"}).empty());
  CHECK(app.ok({"today"}).empty());
  CHECK(app.ok({"remind", "--fields", "due,snoozed_until"}) == "2026-05-06\t2026-05-09\n");
  CHECK(on(app, "2026-05-09", {"remind", "due", "--format", "ids"}) == "1\n");
  CHECK(on(app, "2026-05-09", {"today", "--fields", "key,overdue"}) == "reminder:1\ttrue\n");
  CHECK(app.run({"remind", "snooze", "1", "yesterday"}).code == 2);
  CHECK(app.run({"remind", "snooze", "9", "3d"}).code == 3);
  CHECK(app.run({"remind", "snooze", "reply:9", "3d"}).code == 3);
}

TEST_CASE("a reminder is changed and taken away") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"remind", "add", "Chiamare", "--due", "fri", "--every", "1w"});
  CHECK(app.ok({"remind", "edit", "1", "Chiamare Giulia", "--for", "giulia", "--due", "mon"}) ==
        "Changed reminder 1: Chiamare Giulia, due Mon 11 May 2026, every week.\n");
  CHECK(app.ok({"remind", "edit", "1", "--every", ""}) ==
        "Changed reminder 1: Chiamare Giulia, due Mon 11 May 2026.\n");
  app.terminal = {true, true, true};
  app.programs.edited = [](const std::string& text) { return "Richiamare " + text; };
  CHECK_THAT(app.ok({"remind", "edit", "1"}), Catch::Contains("Richiamare Chiamare Giulia"));
  app.terminal = {};
  CHECK_THAT(app.ok({"remind", "remove", "1"}), Catch::StartsWith("Removed 1: Richiamare Chiamare Giulia."));
  CHECK(app.ok({"remind", "--all"}).empty());
  app.ok({"undo"});
  CHECK(app.ok({"remind", "--format", "ids"}) == "1\n");
}

TEST_CASE("a rule has a figure, is off, or is wrong") {
  TestApp app;
  CHECK_THAT(app.ok({"remind", "rules"}), Catch::Contains("quiet\ttrue\t30d,90d\t"));
  app.configure("[today]\nquiet = [\"45d\", \"vip:14d\"]\nchannel = true\napproval = false\n");
  const auto rules = app.ok({"remind", "rules"});
  CHECK_THAT(rules, Catch::Contains("quiet\ttrue\t45d,90d,vip:14d\t"));
  CHECK_THAT(rules, Catch::Contains("channel\ttrue\t\t") && Catch::Contains("approval\tfalse\t"));
  for (const char* wrong :
       {"reply = \"3d\"", "approval = \"8h\"", "approval = [\"1d\", \"2d\"]", "feedback = \"vip:3d\""}) {
    app.configure(std::string("[today]\n") + wrong + "\n");
    const auto refused = app.run({"client", "list"});
    INFO(wrong);
    CHECK(refused.code == 4);
    CHECK_THAT(refused.err, Catch::Contains("config.toml:2: 'today."));
  }
}
