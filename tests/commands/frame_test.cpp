#include "cli/manual.hpp"
#include "commands/commands.hpp"
#include "store/database.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;
using Words = std::vector<std::string>;

TEST_CASE("global options stand anywhere before --") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  const std::string expected = "[{\"slug\":\"giulia\"}]\n";
  const auto words = GENERATE(values<Words>({{"--json", "--fields", "slug", "client", "list"},
                                             {"client", "--json", "--fields=slug", "list"},
                                             {"client", "list", "--fields", "slug", "--json"}}));
  CHECK(app.ok(words) == expected);
}

TEST_CASE("reading creates nothing") {
  TestApp app;
  const auto words = GENERATE(values<Words>(
      {{"client", "list"}, {"log"}, {"history"}, {"recap"}, {"log", "search", "x"}, {"date", "tomorrow"}}));
  CHECK(app.ok(words).find("error") == std::string::npos);
  CHECK_FALSE(std::filesystem::exists(app.database()));
}

TEST_CASE("the output suits its reader") {
  TestApp app;
  app.ok({"client", "add", "Giulia, \"la\" Bianchi", "--tag", "web"});
  CHECK(app.ok({"client", "list", "--fields", "slug,name"}) == "giulia-la-bianchi\tGiulia, \"la\" Bianchi\n");
  CHECK(app.ok({"client", "list", "--fields", "slug,name", "--format", "csv"}) ==
        "slug,name\r\ngiulia-la-bianchi,\"Giulia, \"\"la\"\" Bianchi\"\r\n");
  CHECK(app.ok({"client", "list", "--format", "ids"}) == "1\n");
  CHECK_THAT(app.ok({"client", "list", "--fields", "help"}), Catch::StartsWith("id\nslug\nname\n"));
  CHECK(app.run({"client", "list", "--fields", "nmae"}).err ==
        "care: there is no field 'nmae'\nhint: did you mean 'name'?\n");
  app.terminal = {true, true, true, 80};
  CHECK(app.ok({"client", "list"}) ==
        "SLUG               NAME                  STAGE   LEVEL    TAGS  LAST CONTACT AT\n"
        "giulia-la-bianchi  Giulia, \"la\" Bianchi  active  unknown  web   -\n");
}

TEST_CASE("a table keeps to its window, whatever it is written in") {
  TestApp app;
  app.ok({"client", "add", "株式会社とても長い名前のお客様です", "--slug", "kaisha"});
  app.ok({"client", "add", "👩‍👩‍👧‍👦 Famiglia Rossi con un nome che non finisce mai davvero", "--slug",
          "famiglia"});
  app.terminal = {true, true, true, 60};
  CHECK(app.ok({"client", "list", "--fields", "slug,name,stage"}) ==
        "SLUG      NAME                                        STAGE\n"
        "famiglia  👩‍👩‍👧‍👦 Famiglia Rossi con un nome che non fin…  active\n"
        "kaisha    株式会社とても長い名前のお客様です          active\n");
}

TEST_CASE("an error is an object where JSON was asked for") {
  TestApp app;
  const auto result = app.run({"client", "show", "nobody", "--json"});
  CHECK(result.code == 3);
  CHECK(result.err == R"({"error":{"code":3,"message":"no client is called 'nobody'","hint":"care client list"}})"
                      "\n");
}

TEST_CASE("the configuration is strict, and named exactly") {
  TestApp app;
  app.configure("[me]\nnmae = \"Anna\"\n");
  const auto result = app.run({"log"});
  CHECK(result.code == 4);
  CHECK_THAT(result.err, Catch::Contains("config.toml:2: there is no key 'me.nmae'\nhint: did you mean 'me.name'?\n"));
  CHECK(app.run({"log", "--no-config"}).code == 0);
  for (const Words& words : std::vector<Words>{{"client", "list"}, {"client", "add", "Zed"}, {"date", "today"}}) {
    Words named = words;
    named.insert(named.end(), {"--config", (app.folder.path() / "none.toml").string()});
    CHECK(app.run(named).code == 4);
    CHECK(app.run(words).code == 4);
  }
  CHECK(app.run({"--version"}).code == 0);
}

TEST_CASE("date prints what a phrase means") {
  TestApp app;
  CHECK(app.ok({"date", "venerdì", "14:30", "--format", "table"}) == "Fri 8 May 2026, 14:30\n");
  CHECK(app.ok({"date", "2026-05-20T15:00Z", "--json"}) ==
        R"({"phrase":"2026-05-20T15:00Z","date":"2026-05-20","time":"17:00","instant":"2026-05-20T15:00:00Z"})"
        "\n");
  CHECK(app.run({"date", "someday"}).code == 2);
}

TEST_CASE("the clock is handed in") {
  TestApp app;
  app.environment["CARE_NOW"] = "2026-12-31T23:30";
  CHECK(app.ok({"date", "tomorrow", "--json", "--fields", "date"}) == "{\"date\":\"2027-01-01\"}\n");
  CHECK(app.ok({"date", "tomorrow", "--json", "--fields", "date", "--clock", "2026-02-28"}) ==
        "{\"date\":\"2026-03-01\"}\n");
}

TEST_CASE("care help names a command as --help does") {
  TestApp app;
  CHECK(app.ok({"help", "client", "add"}) == app.ok({"client", "add", "--help"}));
  CHECK(app.ok({"help"}) == app.ok({"--help"}));
  CHECK(app.run({"help", "clinet"}).code == 2);
}

TEST_CASE("a noun that stands for a verb lists its verbs, and knows when another one was meant") {
  TestApp app;
  for (const char* noun : {"remind", "faq", "mail", "gift", "payment"}) {
    CHECK_THAT(app.ok({noun, "--help"}), Catch::Contains("usage: care " + std::string(noun) + " <command>"));
    CHECK(app.ok({"help", noun}) == app.ok({noun, "--help"}));
  }
  CHECK(app.run({"remind", "lst"}).err == "care: 'lst' is not a care remind command\nhint: did you mean 'list'?\n");
  CHECK(app.run({"faq", "serch", "--help"}).code == 2);
  CHECK(app.run({"report", "lostt"}).err == "care: 'lostt' is not a care report command\nhint: did you mean 'lost'?\n");
}

TEST_CASE("the manual is what care help says") {
  const auto manual = care::cli::manual_as_markdown(care::commands::all());
  care::test::check_golden("../../docs/commands.md", manual);
  care::test::check_golden("../../docs/formats.md", care::cli::formats_as_markdown(care::commands::schemas()));
  TestApp app;
  CHECK_THAT(manual, Catch::Contains(app.ok({"help", "dates"})));
  CHECK_THAT(manual, Catch::Contains(app.ok({"log", "add", "--help"})));
}
