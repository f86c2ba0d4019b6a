#include <filesystem>

#include "support/catch.hpp"
#include "support/test_app.hpp"

namespace care::test {
namespace {

using Words = std::vector<std::string>;

/// Something of everything that can be edited.
struct Desk : TestApp {
  Desk() {
    configure("[me]\nname = \"Anna\"\nemails = [\"anna@example.it\"]\n[hours]\nzone = \"Europe/Rome\"\n");
    ok({"client", "add", "Giulia", "--email", "giulia@example.it"});
    ok({"client", "person", "add", "giulia", "Marta"});
    ok({"log", "giulia", "Quando?", "-k", "question", "-c", "email", "--promise", "fri: bozze"});
    ok({"log", "giulia", "Bozza", "-k", "delivery", "--at", "yesterday"});
    ok({"quote", "new", "giulia", "Sito", "--item", "x; 100"});
    ok({"faq", "add", "Quanto costa?", "--answer", "Poco."});
    ok({"mail", "new", "giulia", "--template", "thanks", "--no-edit"});
    terminal = {true, true, true, 80};
  }

  std::string all() { return ok({"export"}) + read_file(folder.path() / "config" / "care" / "config.toml"); }

  std::size_t drafts() const {
    std::size_t count = 0;
    for (const auto& each : std::filesystem::directory_iterator(folder.path() / "state" / "care" / "drafts")) {
      count += each.path().extension() == ".initial" ? 0 : 1;
    }
    return count;
  }
};

Words any_editor() {
  return GENERATE(values<Words>({{"log", "add", "giulia"},
                                 {"log", "edit", "1"},
                                 {"log", "reply", "1"},
                                 {"remind", "edit", "1"},
                                 {"faq", "edit", "1"},
                                 {"client", "edit", "giulia"},
                                 {"client", "edit", "--all"},
                                 {"quote", "edit", "1"},
                                 {"quote", "new", "giulia", "Altro", "--edit"},
                                 {"mail", "new", "giulia", "--template", "thanks"},
                                 {"mail", "edit", "1"},
                                 {"mail", "templates", "edit", "thanks"},
                                 {"recap", "giulia", "-e"},
                                 {"config", "edit"}}));
}

}  // namespace

TEST_CASE("what is typed in an editor is UTF-8, or nothing is kept but the draft") {
  Desk app;
  const auto words = any_editor();
  INFO(words[0] << " " << words[1]);
  const auto before = app.all();
  const auto [typed, what] = GENERATE(table<std::string, std::string>(
      {{"perch\351", "what was typed is not UTF-8"}, {std::string("per\0ch", 6), "what was typed holds a zero byte"}}));
  app.programs.edited = [&, typed = typed](const std::string& text) { return typed + "\n" + text; };
  const auto result = app.run(words);
  CHECK(result.code == 2);
  CHECK_THAT(result.err, Catch::Contains(what + "; what you typed is kept in "));
  CHECK(app.drafts() == 1);
  app.programs.edited = nullptr;
  CHECK(app.all() == before);
}

TEST_CASE("an emptied text is no answer: nothing is changed, and care says so") {
  Desk app;
  const auto words = any_editor();
  INFO(words[0] << " " << words[1]);
  const auto before = app.all();
  const auto left = GENERATE(as<std::string>(), "", " \n\n");
  app.programs.edited = [&](const std::string&) { return left; };
  const auto result = app.run(words);
  CHECK(result.code == 5);
  CHECK(result.out.empty());
  CHECK(result.err == "care: the text was emptied; nothing was changed\n");
  CHECK(app.drafts() == 0);
  CHECK(app.all() == before);
}

TEST_CASE("a form of which only comments are left changes nothing") {
  Desk app;
  const auto before = app.all();
  app.programs.edited = [](const std::string&) { return std::string("# name = \"Giulia\"\n"); };
  app.ok({"client", "edit", "giulia"});
  CHECK(app.all() == before);
}

TEST_CASE("a draft that is not UTF-8 is recovered and mended") {
  Desk app;
  app.programs.edited = [](const std::string&) { return std::string("Perch\351 no\n"); };
  CHECK(app.run({"remind", "edit", "1"}).code == 2);
  app.programs.edited = [](std::string text) { return text.replace(text.find('\351'), 1, "é"); };
  app.ok({"remind", "edit", "1", "--recover"});
  app.terminal = {};
  CHECK(app.ok({"remind", "list", "--fields", "text"}) == "Perché no\n");
}

}  // namespace care::test
