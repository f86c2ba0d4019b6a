#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;

TEST_CASE("undo and redo walk over many steps, and full text follows") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"log", "giulia", "bozza uno"});
  app.ok({"log", "giulia", "bozza due", "--promise", "fri: tre"});
  const auto all = app.ok({"log", "--json", "--all"});
  CHECK_THAT(app.ok({"undo"}), Catch::StartsWith("Undid step 3: care log giulia 'bozza due'"));
  CHECK(app.ok({"log", "search", "bozza", "--fields", "summary"}) == "bozza uno\n");
  app.ok({"undo"});
  CHECK(app.ok({"log", "search", "bozza"}).empty());
  app.ok({"redo"});
  app.ok({"redo"});
  CHECK(app.ok({"log", "--json", "--all"}) == all);
  CHECK(app.ok({"log", "search", "bozza", "--fields", "summary"}) == "bozza due\nbozza uno\n");
  CHECK(app.run({"redo"}).code == 1);
}

TEST_CASE("a command after an undo gives up what could be redone, and ids are not used again") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"log", "giulia", "uno"});
  app.ok({"undo"});
  CHECK(app.ok({"log", "giulia", "due", "-q"}) == "2\n");
  CHECK(app.run({"redo"}).code == 1);
  app.ok({"undo"});
  app.ok({"redo"});
  CHECK(app.ok({"log", "--fields", "id,summary"}) == "2\tdue\n");
  CHECK(app.ok({"history", "--fields", "id,undone"}) == "3\tfalse\n2\ttrue\n1\tfalse\n");
}

TEST_CASE("a command that changes nothing is no step, nor is one that fails or reads") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.run({"log", "giulia", "x", "--promise", "someday: y"});
  app.ok({"client", "list"});
  CHECK(app.ok({"history", "--fields", "command"}) == "care client add Giulia\n");
  app.ok({"undo"});
  CHECK(app.ok({"client", "list"}).empty());
  CHECK(app.run({"undo"}).code == 1);
}

TEST_CASE("history names the command as it can be typed again") {
  TestApp app;
  app.ok({"client", "add", "Tom O'Neil", "--tag", "web"});
  CHECK(app.ok({"history", "--fields", "command,summary"}) ==
        "care client add \"Tom O'Neil\" --tag web\tAdded tom-o-neil, Tom O'Neil.\n");
}
