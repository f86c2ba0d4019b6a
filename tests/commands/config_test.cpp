#include <sys/stat.h>

#include <fstream>

#include "store/database.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::read_file;
using care::test::TestApp;
using Words = std::vector<std::string>;

namespace {

struct Office : TestApp {
  std::filesystem::path config = folder.path() / "config" / "care" / "config.toml";

  std::string text() const { return read_file(config); }
  void on_terminal() { terminal = {true, true, true, 80}; }
};

mode_t mode_of(const std::filesystem::path& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("config list says every key, and where its value comes from") {
  Office app;
  app.configure("[me]\nname = \"Anna\"\n\n[hours.channels.phone]\nsat = [\"10:00-12:00\"]\n[hours]\nmon = []\n");
  const auto file = app.config.string();
  const auto list = app.ok({"config", "list"});
  CHECK_THAT(list, Catch::StartsWith("me.name\tAnna\nme.business\t\n"));
  CHECK_THAT(list, Catch::Contains("\nhours.tue\t09:00-13:00,14:00-18:00\n"));
  CHECK_THAT(list, Catch::Contains("\nquote.floor\t\n"));
  const auto origins = app.ok({"config", "list", "--origin"});
  CHECK_THAT(origins, Catch::StartsWith("me.name\tAnna\t" + file + ":2\nme.business\t\tdefault\n"));
  CHECK_THAT(origins, Catch::Contains("\nhours.channels.phone.sat\t10:00-12:00\t" + file + ":5\n"));
  // What a channel does not name is the office's.
  CHECK_THAT(origins, Catch::Contains("\nhours.channels.phone.mon\t\t" + file + ":7\n"));
  CHECK_THAT(app.ok({"config", "list", "--json"}),
             Catch::Contains(R"({"key":"quote.first","value":1,"origin":"default"},)"));
  CHECK_THAT(app.ok({"config", "list", "--no-config"}), Catch::StartsWith("me.name\t\n"));
}

TEST_CASE("config get prints the bare value") {
  Office app;
  app.configure("[me]\nemails = [\"a@x.it\", \"b@x.it\"]\nphone = \"\"\n[alias]\n\"a.b\" = \"log\"\n");
  CHECK(app.ok({"config", "get", "me.emails"}) == "a@x.it\nb@x.it\n");
  CHECK(app.ok({"config", "get", "me.language"}) == "it\n");
  CHECK(app.ok({"config", "get", "quote.first"}) == "1\n");
  CHECK(app.ok({"config", "get", "boundaries.floor"}) == "true\n");
  CHECK(app.ok({"config", "get", "me.phone"}) == "\n");
  CHECK(app.ok({"config", "get", "hours.sat"}).empty());
  CHECK(app.ok({"config", "get", "alias.\"a.b\""}) == "log\n");
  CHECK(app.ok({"config", "get", "me.emails", "--json"}) ==
        R"({"key":"me.emails","value":["a@x.it","b@x.it"],"origin":")" + app.config.string() + ":2\"}\n");
}

TEST_CASE("config get of a key without a value is silent, of one that there is not an error") {
  Office app;
  const auto [key, code, error] = GENERATE(table<std::string, int, std::string>({
      {"quote.floor", 3, ""},
      {"gifts.budget", 3, ""},
      {"alias.in", 3, ""},
      {"hours.days.2026-12-24", 3, ""},
      {"hours.channels.phone.sat", 3, ""},
      {"quote.flor", 2, "care: there is no key 'quote.flor'\nhint: did you mean 'quote.floor'?\n"},
      {"tax.mine.vta", 2, "care: there is no key 'tax.mine.vta'\nhint: did you mean 'tax.mine.vat'?\n"},
      {"backup.folder", 2, "care: 'backup.folder' does nothing yet\nhint: leave it out\n"},
      {"quote", 2, "care: there is no key 'quote'\nhint: quote is a table: care config list\n"},
      {"xyzzy", 2, "care: there is no key 'xyzzy'\nhint: care config list\n"},
  }));
  const auto result = app.run({"config", "get", key});
  CHECK(result.code == code);
  CHECK(result.out.empty());
  CHECK(result.err == error);
}

TEST_CASE("config set changes one line of the user's own file") {
  Office app;
  app.configure("# mine\r\n[me]\r\nname = \"Anna\" # I\r\n# phone = \"011\"  # work\r\n");
  const auto told = app.ok({"config", "set", "me.phone", "+39 011 555 0100"});
  CHECK(told == "Set me.phone to +39 011 555 0100, in " + app.config.string() + ":4.\n");
  CHECK(app.text() == "# mine\r\n[me]\r\nname = \"Anna\" # I\r\nphone = \"+39 011 555 0100\"  # work\r\n");
  CHECK(app.ok({"config", "get", "me.phone"}) == "+39 011 555 0100\n");
  CHECK(app.ok({"config", "set", "me.name", "-"}, "Ada\n").find("Ada") != std::string::npos);
  app.ok({"config", "set", "me.phone", "--default"});
  CHECK(app.text() == "# mine\r\n[me]\r\nname = \"Ada\" # I\r\n");
  CHECK(app.run({"config", "set", "me.name", "Ada"}).err == "care: nothing was changed\n");
}

TEST_CASE("config set is no step of the history and makes no database") {
  Office app;
  app.ok({"config", "set", "me.name", "Ada"});
  CHECK_FALSE(std::filesystem::exists(app.database()));
}

TEST_CASE("what config set cannot do it refuses, and the file stays") {
  Office app;
  app.configure("[me]\nname = \"Anna\"\n");
  const auto none = (app.folder.path() / "none").string();
  const auto [words, code, error] = GENERATE_COPY(table<Words, int, std::string>({
      {{"config", "set", "me.nmae", "x"}, 2, "care: there is no key 'me.nmae'\nhint: did you mean 'me.name'?\n"},
      {{"config", "set", "me.name"}, 2, "care: care config set needs a VALUE, or --default\n"},
      {{"config", "set", "me.name", "x", "--default"}, 2, "care: care config set needs a VALUE, or --default\n"},
      {{"config", "set", "me.name", "x", "--no-config"}, 2, "care: --no-config leaves no file to change\n"},
      {{"config", "edit", "--no-config"}, 2, "care: --no-config leaves no file to change\n"},
      {{"config", "set", "me.name", "x", "--config", none}, 4, "care: there is no configuration"},
      {{"config", "get", "me.name", "--config", none}, 4, "care: there is no configuration"},
      {{"config", "set", "me.name", "x\xff"}, 2, "care: "},
      {{"config"}, 2, "care: care config needs a command\n"},
  }));
  const auto result = app.run(words);
  CHECK(result.code == code);
  CHECK_THAT(result.err, Catch::StartsWith(error));
  CHECK(app.text() == "[me]\nname = \"Anna\"\n");
}

TEST_CASE("a value that the key does not take is refused with what is right") {
  Office app;
  const auto before = app.text();
  const auto result = app.run({"config", "set", "quote.first", "many"});
  CHECK(result.code == 4);
  CHECK_THAT(result.err, Catch::Contains("'quote.first' cannot be 'many'\nhint: quote.first is a whole number"));
  CHECK(app.text() == before);
}

TEST_CASE("a wrong configuration can be mended with care itself") {
  Office app;
  app.configure("[hours]\nzone = \"Mars\"\n");
  CHECK(app.run({"config", "list"}).code == 4);
  CHECK(app.ok({"config", "path"}) == app.config.string() + "\n");
  CHECK(app.run({"config", "set", "me.name", "Ada"}).code == 4);
  app.ok({"config", "set", "hours.zone", "Europe/Rome"});
  CHECK(app.ok({"config", "get", "hours.zone"}) == "Europe/Rome\n");

  app.configure("[me]\nnmae = \"Ada\" # oops\nphone = \"1\"\n");
  app.ok({"config", "set", "me.nmae", "--default"});
  CHECK(app.text() == "[me]\nphone = \"1\"\n");
}

TEST_CASE("config set makes file and folder where there are none, the user's alone") {
  Office app;
  std::filesystem::remove_all(app.config.parent_path());
  app.ok({"config", "set", "me.name", "Ada"});
  CHECK(app.text() == "[me]\nname = \"Ada\"\n");
  CHECK(mode_of(app.config) == 0600);
  CHECK(mode_of(app.config.parent_path()) == 0700);
}

TEST_CASE("a file's mode stays, and a link goes on pointing to it") {
  Office app;
  const auto real = app.file("dotfiles/care.toml", "[me]\nname = \"Anna\"\n");
  std::filesystem::permissions(real, std::filesystem::perms(0640));
  std::filesystem::remove(app.config);
  std::filesystem::create_symlink("../../dotfiles/care.toml", app.config);
  app.ok({"config", "set", "me.name", "Ada"});
  CHECK(std::filesystem::is_symlink(app.config));
  CHECK(read_file(real) == "[me]\nname = \"Ada\"\n");
  CHECK(mode_of(real) == 0640);
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(app.folder.path() / "dotfiles")) {
    names.push_back(file.path().filename().string());
  }
  CHECK(names == std::vector<std::string>{"care.toml"});
}

TEST_CASE("what is set is what get says, and every other key stays") {
  Office app;
  const std::string before = app.text();
  const auto [key, word] = GENERATE(table<std::string, std::string>({{"me.business", "Rossi & figlie"},
                                                                     {"quote.why_me", "\"cara\" \\ # è"},
                                                                     {"quote.first", "12"},
                                                                     {"boundaries.words", "false"},
                                                                     {"hours.sun", "10:00-11:00"},
                                                                     {"alias.w", "recap --week last"},
                                                                     {"tax.mine.vat", "22%"},
                                                                     {"steps.sito web.steps", "bozza"},
                                                                     {"hours.days.2026-12-24", "09:00-10:00"}}));
  const auto others = app.ok({"config", "list"});
  app.ok({"config", "set", key, word});
  CHECK(app.ok({"config", "get", key}) == word + "\n");
  CHECK_THAT(app.text(), Catch::StartsWith(before.substr(0, before.find('\n'))));
  CHECK(app.ok({"config", "get", "me.name"}) == "Anna Rossi\n");
  CHECK(app.ok({"config", "get", "hours.zone"}) == "Europe/Rome\n");
  app.ok({"config", "set", key, "--default"});
  const bool leaves_a_table = key.starts_with("tax.") || key.starts_with("steps.");
  if (!leaves_a_table) CHECK(app.ok({"config", "list"}) == others);
}

TEST_CASE("config edit saves what is right") {
  Office app;
  app.on_terminal();
  app.programs.edited = [](const std::string& text) { return text + "language = \"en\"\n"; };
  CHECK(app.ok({"config", "edit"}) == "Saved " + app.config.string() + ".\n");
  CHECK(app.ok({"config", "get", "me.language"}) == "en\n");
  app.programs.edited = nullptr;
  CHECK(app.run({"config", "edit"}).err == "care: nothing was changed\n");
  CHECK(std::filesystem::is_empty(app.folder.path() / "state/care/drafts"));
}

TEST_CASE("config edit opens again on what is wrong, until it is right") {
  Office app;
  app.on_terminal();
  const auto before = app.text();
  int round = 0;
  app.programs.edited = [&](std::string text) {
    if (++round == 1) return text + "lnaguage = \"en\"\n";
    CHECK_THAT(text, Catch::EndsWith("lnaguage = \"en\"\n"));  // where it was left
    return text.replace(text.find("lnaguage"), 8, "language");
  };
  const auto result = app.run({"config", "edit"}, "y\n");
  CHECK(result.code == 0);
  CHECK(result.err ==
        "care: config.toml:6: there is no key 'me.lnaguage'\nhint: did you mean 'me.language'?\n"
        "Edit it again? [Y/n] ");
  CHECK(round == 2);
  CHECK(app.text() == before + "language = \"en\"\n");
}

TEST_CASE("config edit given up changes nothing and keeps what was typed for --recover") {
  Office app;
  app.on_terminal();
  const auto before = app.text();
  app.programs.edited = [](const std::string& text) { return text + "lnaguage = \"en\"\n"; };
  const auto given_up = app.run({"config", "edit"}, "n\n");
  CHECK(given_up.code == 4);
  CHECK_THAT(given_up.err, Catch::Contains("what you typed is kept in " + app.folder.path().string()));
  CHECK_THAT(given_up.err, Catch::EndsWith("; then care config edit --recover\n"));
  CHECK(app.text() == before);

  app.programs.edited = [](std::string text) { return text.replace(text.find("lnaguage"), 8, "language"); };
  app.ok({"config", "edit", "--recover"});
  CHECK(app.text() == before + "language = \"en\"\n");
  const auto none = app.run({"config", "edit", "--recover"});
  CHECK(none.code == 3);
  CHECK_THAT(none.err, Catch::StartsWith("care: nothing is kept that was typed for 'care config edit'\n"));
}

TEST_CASE("config edit begins with every key where there is no file, and mends one that is wrong") {
  Office app;
  app.on_terminal();
  std::filesystem::remove(app.config);
  app.programs.edited = [](std::string text) { return text.replace(text.find("name = \"\""), 9, "name = \"Ada\""); };
  app.ok({"config", "edit"});
  CHECK_THAT(app.text(), Catch::StartsWith("# What care knows about you") && Catch::Contains("name = \"Ada\""));

  app.configure("[me]\nnmae = 1\n");
  app.programs.edited = [](const std::string&) { return std::string("[me]\nname = \"Ida\"\n"); };
  app.ok({"config", "edit"});
  CHECK(app.ok({"config", "get", "me.name"}) == "Ida\n");
}

TEST_CASE("config edit does not write over what was changed meanwhile") {
  Office app;
  app.on_terminal();
  app.programs.edited = [&](const std::string& text) {
    app.ok({"config", "set", "me.name", "Elsewhere"});
    return text + "language = \"en\"\n";
  };
  const auto result = app.run({"config", "edit"});
  CHECK(result.code == 1);
  CHECK_THAT(result.err, Catch::Contains("was changed elsewhere") && Catch::Contains("kept in"));
  CHECK(app.ok({"config", "get", "me.name"}) == "Elsewhere\n");
}
