#include <algorithm>
#include <fstream>

#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;
using Words = std::vector<std::string>;

namespace {

struct Studio : TestApp {
  std::filesystem::path drafts = folder.path() / "state" / "care" / "drafts";

  Studio() {
    ok({"client", "add", "Giulia Bianchi"});
    ok({"client", "add", "Giulia"});
    ok({"client", "add", "Tom"});
    ok({"log", "giulia", "Quando?", "-k", "question", "-c", "email"});
    terminal = {true, true, true, 80};
  }

  /// A text that is typed and then cannot be saved: the promise has no date.
  void fail(Words words, const std::string& text) {
    programs.edited = [=](const std::string& before) { return text + before; };
    words.insert(words.end(), {"--promise", "someday: x"});
    const auto result = run(words);
    REQUIRE(result.code == 2);
    CHECK_THAT(result.err, Catch::Contains("; what you typed is kept in " + drafts.string()));
    CHECK_THAT(result.err, Catch::EndsWith(" --recover\n"));
    programs.edited = nullptr;
  }

  std::string last() {
    terminal.out = false;
    const auto summary = ok({"log", "-n", "1", "--fields", "client,summary"});
    terminal.out = true;
    return summary;
  }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(drafts)) names.push_back(file.path().filename());
    std::sort(names.begin(), names.end());
    return names;
  }
};

}  // namespace

TEST_CASE("what could not be saved is found again, once") {
  Studio app;
  app.fail({"log", "add", "giulia-bianchi"}, "Scritto a mano");
  CHECK(app.names().front().starts_with("log-add-giulia-bianchi-"));
  app.programs.edited = [](const std::string& text) { return "Poi: " + text; };
  app.ok({"log", "add", "giulia-bianchi", "--recover"});
  CHECK(app.last() == "giulia-bianchi\tPoi: Scritto a mano\n");
  CHECK(app.names().empty());
  const auto none = app.run({"log", "add", "giulia-bianchi", "--recover"});
  CHECK(none.code == 3);
  CHECK(none.err ==
        "care: nothing is kept that was typed for 'care log add giulia-bianchi'\n"
        "hint: the same command without --recover\n");
}

TEST_CASE("a draft is of its command and its client") {
  Studio app;
  app.fail({"log", "add", "giulia-bianchi"}, "Di Giulia Bianchi");
  app.fail({"log", "reply", "1"}, "Risposta");
  CHECK(app.run({"log", "add", "giulia", "--recover"}).code == 3);
  CHECK(app.run({"log", "add", "tom", "--recover"}).code == 3);
  CHECK(app.run({"log", "edit", "1", "--recover"}).code == 3);
  CHECK(app.run({"log", "reply", "2", "--recover"}).code == 3);
  CHECK(app.run({"reply", "giulia", "--recover"}).code == 3);
  app.ok({"log", "reply", "1", "--recover"});
  CHECK(app.last() == "giulia\tRisposta\n");
  CHECK(app.names().size() == 2);  // the other, with what it began as
}

TEST_CASE("without a client the newest draft tells whose it is") {
  Studio app;
  app.fail({"log", "add", "giulia-bianchi"}, "Prima");
  app.fail({"log", "add", "tom"}, "Seconda");
  for (const auto& file : std::filesystem::directory_iterator(app.drafts)) {
    if (file.path().filename().string().starts_with("log-add-giulia")) {
      std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    }
  }
  app.ok({"log", "add", "--recover"});
  CHECK(app.last() == "tom\tSeconda\n");
  app.ok({"log", "add", "--recover"});
  CHECK(app.last() == "giulia-bianchi\tPrima\n");
  CHECK(app.run({"log", "add", "--recover"}).code == 3);
}

TEST_CASE("without a terminal a draft is taken as it is") {
  Studio app;
  app.fail({"reply", "giulia"}, "Venerdì\n\nA presto");
  app.terminal = {};
  app.ok({"reply", "giulia", "--recover"});
  app.terminal = {true, true, true, 80};
  CHECK(app.last() == "giulia\tVenerdì\n");
}

TEST_CASE("log edit goes on with its draft") {
  Studio app;
  app.programs.edited = [&](const std::string& text) {
    app.ok({"log", "edit", "1", "--kind", "request"});
    return "Ma " + text;
  };
  CHECK(app.run({"log", "edit", "1"}).code == 1);  // changed elsewhere
  app.programs.edited = nullptr;
  app.ok({"log", "edit", "1", "--recover"});
  CHECK(app.last() == "giulia\tMa Quando?\n");
}

TEST_CASE("a draft that fails again is kept still") {
  Studio app;
  app.fail({"log", "add", "tom"}, "Scritto");
  app.fail({"log", "add", "tom", "--recover"}, "Di nuovo: ");
  app.ok({"log", "add", "tom", "--recover"});
  CHECK(app.last() == "tom\tDi nuovo: Scritto\n");
  CHECK(app.names().empty());
}

TEST_CASE("where nothing was typed no draft is kept") {
  Studio app;
  CHECK(app.run({"log", "add", "tom"}).code == 2);  // the text is empty
  CHECK(app.run({"log", "edit", "1"}).code == 5);   // nothing was changed
  app.programs.editor_exit_code = 1;
  CHECK(app.run({"log", "add", "tom"}).code == 5);
  CHECK(app.names().empty());
}

TEST_CASE("beside a text --recover is refused") {
  Studio app;
  CHECK(app.run({"log", "add", "tom", "x", "--recover"}).code == 2);
  CHECK(app.run({"log", "edit", "1", "x", "--recover"}).code == 2);
  CHECK(app.run({"client", "edit", "tom", "--level", "basic", "--recover"}).code == 2);
  CHECK(app.run({"recap", "--recover"}).code == 2);
}

TEST_CASE("the table of all clients goes on with its draft, and keeps what was changed meanwhile") {
  Studio app;
  app.programs.edited = [&](std::string table) {
    app.ok({"client", "edit", "tom", "--level", "expert"});
    app.ok({"client", "edit", "giulia-bianchi", "--stage", "past"});
    table.replace(table.find("Tom "), 4, "Tim ");
    return table;
  };
  const auto refused = app.run({"client", "edit", "--all"});
  CHECK(refused.code == 1);
  CHECK_THAT(refused.err, Catch::EndsWith("care client edit --all --recover\n"));
  app.programs.edited = nullptr;
  app.ok({"client", "edit", "--all", "--recover"});
  app.terminal = {};
  CHECK(app.ok({"client", "list", "--fields", "name,level,stage"}) ==
        "Giulia\tunknown\tactive\nGiulia Bianchi\tunknown\tpast\nTim\texpert\tactive\n");
}

TEST_CASE("names in drafts are harmless") {
  Studio app;
  app.ok({"client", "add", "../../etc/passwd $(x)", "--slug", std::string(180, 'a')});
  app.fail({"log", "add", "aaaa"}, "Testo");
  for (const auto& name : app.names()) CHECK(name.size() < 200);
  app.ok({"log", "add", "aaaa", "--recover"});
}
