#include "store/database.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;
using Words = std::vector<std::string>;

namespace {

std::string with_alias(const std::string& lines) { return "[hours]\nzone = \"Europe/Rome\"\n[alias]\n" + lines; }

/// A program on a PATH of the test's own.
void add_program(TestApp& app, const std::string& name) {
  const auto path = app.file("bin/" + name, "#!/bin/sh\n");
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  app.environment["PATH"] = (app.folder.path() / "none").string() + ":" + (app.folder.path() / "bin").string();
}

}  // namespace

TEST_CASE("an alias stands for what the configuration says") {
  TestApp app;
  app.configure(with_alias("in = \"log add --in\"\nsay = \"log add giulia 'due parole' -c\"\n"));
  app.ok({"client", "add", "Giulia"});
  CHECK_THAT(app.ok({"in", "giulia", "Chiede i tempi"}), Catch::StartsWith("Logged 1, Giulia"));
  CHECK_THAT(app.ok({"say", "phone"}), Catch::StartsWith("Logged 2, Giulia, phone"));
  CHECK(app.ok({"log", "list", "--json", "--fields", "direction,summary"}) ==
        R"([{"direction":null,"summary":"due parole"},{"direction":"in","summary":"Chiede i tempi"}])"
        "\n");
  CHECK(app.ok({"--json", "in", "giulia", "x", "--fields", "id"}) == "{\"id\":3}\n");
  CHECK_THAT(app.ok({"history", "-n", "1"}), Catch::Contains("care --json log add --in giulia x --fields id"));
}

TEST_CASE("an alias may stand for another, never for itself") {
  TestApp app;
  app.configure(with_alias("a = \"b\"\nb = \"client list\"\nc = \"d\"\nd = \"c -q\"\nbroken = \"log 'add\"\n"));
  CHECK(app.ok({"a"}).empty());
  CHECK(app.run({"c"}).code == 4);
  CHECK_THAT(app.run({"broken"}).err, Catch::Contains("the alias 'broken' cannot be read"));
}

TEST_CASE("a command of care's own goes before an alias and a program") {
  TestApp app;
  app.configure(with_alias("date = \"client list\"\n"));
  add_program(app, "care-date");
  CHECK(app.ok({"date", "today", "--json", "--fields", "date"}) == "{\"date\":\"2026-05-06\"}\n");
  CHECK(app.programs.started.empty());
}

TEST_CASE("a program on the PATH is a command") {
  TestApp app;
  add_program(app, "care-invoice");
  CHECK(app.run({"invoice", "2026-014", "--json"}).code == 0);
  REQUIRE(app.programs.started.size() == 1);
  const auto& started = app.programs.started.front();
  CHECK(started.argv == Words{(app.folder.path() / "bin/care-invoice").string(), "2026-014", "--json"});
  CHECK(started.environment ==
        care::Environment{{"CARE_BIN", "/usr/local/bin/care"},
                          {"CARE_CONFIG", (app.folder.path() / "config/care/config.toml").string()},
                          {"CARE_DB", app.database().string()}});
}

TEST_CASE("a program gets the files that the command line names") {
  TestApp app;
  add_program(app, "care-invoice");
  app.run({"--db", "/tmp/other.db", "--no-config", "--clock", "2026-01-01", "invoice"});
  REQUIRE(app.programs.started.size() == 1);
  CHECK(app.programs.started.front().environment == care::Environment{{"CARE_BIN", "/usr/local/bin/care"},
                                                                      {"CARE_CONFIG", "/dev/null"},
                                                                      {"CARE_DB", "/tmp/other.db"},
                                                                      {"CARE_NOW", "2026-01-01"}});
}

TEST_CASE("a program of care's that names the usual configuration does not need it") {
  TestApp app;
  std::filesystem::remove(app.folder.path() / "config/care/config.toml");
  app.environment["CARE_CONFIG"] = (app.folder.path() / "config/care/config.toml").string();
  CHECK(app.run({"client", "list"}).code == 0);
}

TEST_CASE("what is nearly a command, alias or program is offered") {
  TestApp app;
  app.configure(with_alias("week = \"recap\"\n"));
  add_program(app, "care-invoice");
  CHECK_THAT(app.run({"clinet"}).err, Catch::Contains("hint: did you mean 'client'?"));
  CHECK_THAT(app.run({"hepl"}).err, Catch::Contains("hint: did you mean 'help'?"));
  CHECK_THAT(app.run({"wek"}).err, Catch::Contains("hint: did you mean 'week'?"));
  CHECK_THAT(app.run({"invioce"}).err, Catch::Contains("hint: did you mean 'invoice'?"));
  CHECK(app.run({"../care-invoice"}).code == 2);
}
