#include "store/database.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;
using Words = std::vector<std::string>;

namespace {

TestApp& with_three(TestApp& app) {
  for (const char* name : {"Anna", "Bruno", "Carla"}) app.ok({"client", "add", name});
  return app;
}

}  // namespace

TEST_CASE("the option --count tells only how many there are") {
  TestApp app;
  CHECK(app.ok({"client", "list", "--count"}) == "0\n");
  with_three(app);
  CHECK(app.ok({"client", "list", "--count"}) == "3\n");
  CHECK(app.ok({"client", "list", "--count", "--json"}) == "3\n");
  for (int i = 0; i < 25; ++i) app.ok({"log", "anna", "bozza " + std::to_string(i)});
  CHECK(app.ok({"log", "--count"}) == "25\n");
  CHECK(app.ok({"log", "list", "bruno", "--count"}) == "0\n");
  CHECK(app.ok({"log", "search", "bozza", "--count"}) == "25\n");
}

TEST_CASE("the option --check ends with 3 where there is nothing") {
  TestApp app;
  CHECK(app.run({"client", "list", "--check"}).code == 3);
  CHECK(app.run({"remind", "--check", "--count"}).code == 3);
  with_three(app);
  const auto found = app.run({"client", "list", "--check", "--fields", "slug"});
  CHECK(found.code == 0);
  CHECK(found.out == "anna\nbruno\ncarla\n");
  CHECK(app.run({"client", "add", "Dora", "--check"}).code == 2);
}

TEST_CASE("the option --fields help needs nothing else, and writes nothing") {
  TestApp app;
  CHECK_THAT(app.ok({"client", "show", "--fields", "help"}), Catch::StartsWith("id\nslug\nname\n"));
  CHECK_THAT(app.ok({"log", "add", "anna", "x", "--fields=help"}), Catch::StartsWith("id\nclient\n"));
  CHECK_FALSE(std::filesystem::exists(app.database()));
  app.terminal.out = true;
  CHECK_THAT(app.ok({"client", "list", "--fields", "help"}),
             Catch::Contains("one of") || Catch::Contains("lead, active"));
}

TEST_CASE("long output goes through the pager, on a terminal only") {
  TestApp app;
  for (int i = 0; i < 30; ++i) app.ok({"client", "add", "Cliente " + std::to_string(i)});
  app.ok({"client", "list"});
  CHECK(app.programs.started.empty());
  app.terminal.in = app.terminal.out = app.terminal.err = true;
  CHECK(app.ok({"client", "list"}).empty());
  REQUIRE(app.programs.started.size() == 1);
  CHECK(app.programs.started[0].argv == Words{"less"});
  CHECK(app.programs.started[0].environment == care::Environment{{"LESS", "FRX"}});
  CHECK_THAT(app.programs.started[0].input, Catch::Contains("cliente-29"));

  app.environment["LESS"] = "R";
  app.environment["PAGER"] = "most -w";
  app.ok({"client", "list"});
  CHECK(app.programs.started[1].argv == Words{"most", "-w"});
  CHECK(app.programs.started[1].environment.empty());

  for (const char* none : {"cat", ""}) {
    app.environment["CARE_PAGER"] = none;
    CHECK_THAT(app.ok({"client", "list"}), Catch::Contains("cliente-29"));
  }
  app.environment.erase("CARE_PAGER");
  CHECK_THAT(app.ok({"client", "list", "--no-pager"}), Catch::Contains("cliente-29"));
  app.terminal.rows = 100;
  CHECK_THAT(app.ok({"client", "list"}), Catch::Contains("cliente-29"));
  CHECK(app.programs.started.size() == 2);
}

TEST_CASE("colour is decided for each stream") {
  TestApp app;
  with_three(app);
  app.environment["TERM"] = "xterm";
  app.environment["PAGER"] = "cat";
  const std::string escape = "\x1b[";
  const auto colored = [&](const Words& words) { return app.run(words).out.find(escape) != std::string::npos; };
  const auto colored_error = [&](const Words& words) { return app.run(words).err.find(escape) != std::string::npos; };
  CHECK_FALSE(colored({"client", "list"}));
  CHECK(colored({"client", "list", "--color", "always", "--format", "table"}));
  app.terminal.out = true;
  CHECK(colored({"client", "list"}));
  CHECK(colored({"client", "add", "--help"}));
  CHECK_FALSE(colored_error({"client", "show", "x"}));
  app.terminal.err = true;
  CHECK(colored_error({"client", "show", "x"}));
  CHECK_FALSE(colored_error({"client", "show", "x", "--color=never"}));
  app.environment["NO_COLOR"] = "1";
  CHECK_FALSE(colored({"client", "list"}));
  CHECK_FALSE(colored_error({"client", "show", "x"}));
}

TEST_CASE("a schema says what --json prints") {
  TestApp app;
  CHECK_THAT(app.ok({"schema", "--format", "ids"}), Catch::Contains("client\n") && Catch::Contains("interaction\n"));
  const auto schema = app.ok({"schema", "reminder"});
  CHECK_THAT(schema, Catch::Contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""));
  CHECK_THAT(schema, Catch::Contains("\"additionalProperties\": false"));
  CHECK(app.run({"schema", "clinet"}).err == "care: there is no schema 'clinet'\nhint: did you mean 'client'?\n");
  CHECK(app.run({"schema", "clinet"}).code == 3);
}

TEST_CASE("care says which it is") {
  TestApp app;
  CHECK(app.ok({"--version"}) == "care test\n");
  CHECK(app.ok({"version", "--format", "table"}) == "care test\n");
  CHECK_THAT(app.ok({"version", "--json"}), Catch::StartsWith("{\"version\":\"test\",\"format\":1,\"database\":"));
}
