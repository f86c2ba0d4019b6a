#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;
using Words = std::vector<std::string>;

namespace {

struct Studio : TestApp {
  Studio() {
    ok({"client",
        "add",
        "Giulia Bianchi",
        "--email",
        "giulia@example.it",
        "--phone",
        "011 555 0101",
        "--channel",
        "wa:+39 333 1",
        "--tag",
        "stampa",
        "--level",
        "basic",
        "--birthday",
        "1980-03-12",
        "--tz",
        "Europe/London",
        "--lang",
        "it",
        "--note",
        "due\nrighe \"sue\"",
        "--company",
        "Fiori"});
    ok({"client", "person", "add", "giulia", "Carla Neri", "--role", "signs", "--email", "carla@example.it"});
    terminal = {true, true, true, 80};
    environment["CARE_PAGER"] = "cat";
  }

  std::string fields(const std::string& keys) {
    return ok({"client", "show", "giulia", "--json", "--fields", keys, "--color", "never"});
  }

  /// Opens the editor, puts `after` in place of `before`, and ends with this answer to "again?".
  care::test::Result edit(const std::string& before, const std::string& after, const std::string& answer = {}) {
    programs.edited = [=](std::string text) {
      const auto at = text.find(before);
      INFO(text);
      REQUIRE(at != std::string::npos);
      return text.replace(at, before.size(), after);
    };
    return run({"client", "edit", "giulia"}, answer);
  }
};

}  // namespace

TEST_CASE("a client's form says all there is, explained, and is read back as nothing changed") {
  Studio app;
  CHECK(app.ok({"client", "show", "giulia", "--as", "toml"}) ==
        "# giulia-bianchi: change what you like, save and close. Nothing is changed if one line is wrong.\n"
        "# A line that is taken out leaves its field as it is; \"\" or [] empties it.\n\n"
        "slug = \"giulia-bianchi\"  # the short name that every command takes; kept for life\n"
        "name = \"Giulia Bianchi\"  # as you would write it on a letter\n"
        "called_as = \"\"  # how they like to be called\n"
        "company = \"Fiori\"  # the firm they work for or own\n"
        "kind = \"client\"  # one of client, supplier, colleague, partner\n"
        "stage = \"active\"  # one of lead, active, past, lost\n"
        "language = \"it\"  # it, en: the one they read; none: yours\n"
        "register = \"formal\"  # formal, informal, company: how they are addressed: Lei, tu or Voi\n"
        "level = \"basic\"  # unknown, basic, regular, expert: how much jargon they know\n"
        "timezone = \"Europe/London\"  # their time zone, such as Europe/London; none: yours\n"
        "source = \"\"  # how they came to you\n"
        "referred_by = \"\"  # the slug of the client who sent them\n"
        "tags = [\"stampa\"]  # words to find them by, sorted\n"
        "emails = [\"giulia@example.it\"]  # the first is written to\n"
        "phones = [\"011 555 0101\"]\n"
        "channels = [\"whatsapp:+39 333 1\"]  # other ways to reach them: \"whatsapp:+39 333 1234567\"\n"
        "birthday = 1980-03-12  # such as 1980-03-12\n"
        "vat_id = \"\"\n"
        "tax_code = \"\"\n"
        "sdi = \"\"  # for e-invoices in Italy: codice destinatario\n"
        "address = \"\"  # where they are\n"
        "withholding = false  # they withhold tax from what they pay\n"
        "consumer = false  # they buy as a private person\n"
        "greeting = \"\"  # instead of the usual: \"Gentile dottoressa Bianchi\"\n"
        "note = \"\"\"\ndue\nrighe \\\"sue\\\"\"\"\"  # for you alone\n"
        "\n# Who is there, a table each. roles: signs, pays, approves, opposes\n"
        "[[person]]\nname = \"Carla Neri\"\nemail = \"carla@example.it\"\nroles = [\"signs\"]\n");
  const auto unchanged = app.run({"client", "edit", "giulia"});
  CHECK(unchanged.code == 0);
  CHECK(unchanged.err == "care: nothing was changed\n");
  CHECK(
      app.run({"client", "edit", "giulia", "--from", "-"}, app.ok({"client", "show", "giulia", "--as", "toml"})).err ==
      "care: nothing would change\nhint: care client edit --help lists what can be set\n");
}

TEST_CASE("what is changed in the form is changed") {
  Studio app;
  const auto [before, after, keys, json] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"called_as = \"\"", "called_as = \"Giulietta\"", "called_as", R"({"called_as":"Giulietta"})"},
      {"level = \"basic\"", "level = \"exp\"", "level", R"({"level":"expert"})"},
      {"language = \"it\"", "language = \"\"", "language", R"({"language":null})"},
      {"birthday = 1980-03-12", "birthday = 1980-03-13", "birthday", R"({"birthday":"1980-03-13"})"},
      {"birthday = 1980-03-12", "birthday = \"13/3/1980\"", "birthday", R"({"birthday":"1980-03-13"})"},
      {"birthday = 1980-03-12", "birthday = \"\"", "birthday", R"({"birthday":null})"},
      {"birthday = 1980-03-12", "# birthday", "birthday", R"({"birthday":"1980-03-12"})"},
      {"timezone = \"Europe/London\"", "timezone = \"\"", "timezone", R"({"timezone":null})"},
      {"emails = [", "emails = [\"new@example.it\", ", "emails",
       R"({"emails":["new@example.it","giulia@example.it"]})"},
      {"phones = [\"011 555 0101\"]", "phones = []", "phones,emails",
       R"({"phones":[],"emails":["giulia@example.it"]})"},
      {"whatsapp:+39 333 1\"]", "tg:giulia\"]", "channels", R"({"channels":[{"kind":"telegram","address":"giulia"}]})"},
      {"tags = [\"stampa\"]", "tags = [\"Web\", \"arte\", \"web\"]", "tags", R"({"tags":["arte","web"]})"},
      {"withholding = false", "withholding = true", "withholding", R"({"withholding":true})"},
      {"roles = [\"signs\"]", "roles = [\"pays\", \"app\"]", "people",
       R"({"people":[{"name":"Carla Neri","email":"carla@example.it","roles":["pays","approves"]}]})"},
      {"[[person]]\nname", "[[person]]\nname = \"Ugo\"\n[[person]]\nname", "people",
       R"({"people":[{"name":"Ugo","email":null,"roles":[]},{"name":"Carla Neri","email":"carla@example.it","roles":["signs"]}]})"},
      {"[[person]]\nname = \"Carla Neri\"\nemail = \"carla@example.it\"\nroles = [\"signs\"]\n", "", "people",
       R"({"people":[]})"},
      {"stage = \"active\"", "stage = \"past\"", "stage", R"({"stage":"past"})"},
      {"righe", "frasi", "note", R"({"note":"due\nfrasi \"sue\""})"},
  }));
  INFO(after);
  const auto result = app.edit(before, after);
  CHECK(result.err == (after.starts_with('#') ? "care: nothing was changed\n" : ""));
  CHECK(result.code == 0);
  app.terminal.out = false;
  CHECK(app.fields(keys) == json + "\n");
}

TEST_CASE("what cannot be is told with line and key, and nothing is changed") {
  Studio app;
  const auto [before, after, error] = GENERATE(table<std::string, std::string, std::string>({
      {"level = ", "lvel = ", "giulia-bianchi.toml:12: there is no key 'lvel'\nhint: did you mean 'level'?"},
      {"level = \"basic\"", "level = \"baisc\"",
       "giulia-bianchi.toml:12: level: 'baisc' is not a level\nhint: did you mean 'basic'?"},
      {"level = \"basic\"", "level = 3", "giulia-bianchi.toml:12: level: it cannot be a number\nhint: it is a text"},
      {"\"Europe/London\"", "\"Europe/Roma\"",
       "giulia-bianchi.toml:13: timezone: there is no time zone 'Europe/Roma'\nhint: did you mean 'Europe/Rome'?"},
      {"1980-03-12", "1980-02-31", "giulia-bianchi.toml:20: "},
      {"1980-03-12", "\"someday\"", "giulia-bianchi.toml:20: birthday: "},
      {"1980-03-12", "[]", "giulia-bianchi.toml:20: birthday: it cannot be a list\nhint: it is a date such as"},
      {"[\"giulia@example.it\"]", "[\n  \"giulia@example.it\",\n  \"nobody\"]",
       "giulia-bianchi.toml:19: emails: 'nobody' is not an e-mail address"},
      {"[\"giulia@example.it\"]", "\"giulia@example.it\"",
       "giulia-bianchi.toml:17: emails: it cannot be a text\nhint: it is a list of texts"},
      {"referred_by = \"\"", "referred_by = \"nobody\"",
       "giulia-bianchi.toml:15: referred_by: no client is called 'nobody'"},
      {"slug = \"giulia-bianchi\"", "slug = \"giulia\"", "giulia-bianchi.toml:4: slug: a slug is kept for life"},
      {"name = \"Giulia Bianchi\"", "name = \" \"", "giulia-bianchi.toml:5: name: the name is empty"},
      {"stage = \"active\"", "stage = \"lost\"",
       "giulia-bianchi.toml:9: stage: a client is lost for a reason\nhint: care client lost giulia-bianchi --why "
       "REASON"},
      {"roles = [\"signs\"]", "roles = [\"sings\"]",
       "giulia-bianchi.toml:36: roles: 'sings' is not a role\nhint: did you mean 'signs'?"},
      {"roles = [\"signs\"]", "role = [\"signs\"]",
       "giulia-bianchi.toml:36: there is no key 'role'\nhint: did you mean 'roles'?"},
      {"name = \"Carla Neri\"\n", "", "giulia-bianchi.toml:33: a person needs a name"},
      {"vat_id = \"\"", "vat_id = ", "giulia-bianchi.toml:21: "},
      {"vat_id = \"\"", "vat_id = \"a\\u0000b\"", "giulia-bianchi.toml:21: vat_id: a text cannot hold a zero byte"},
  }));
  INFO(after);
  const auto list = [&] { return app.ok({"client", "show", "giulia", "--as", "toml"}); };
  const auto as_it_was = list();
  const auto result = app.edit(before, after, "n\n");
  CHECK((result.code == 2 || result.code == 3));
  CHECK_THAT(result.err, Catch::StartsWith("care: " + error) && Catch::Contains("\nEdit it again? [Y/n] "));
  CHECK_THAT(result.err, Catch::Contains("what you typed is kept in ") &&
                             Catch::EndsWith("care client edit giulia-bianchi --recover\n"));
  CHECK(list() == as_it_was);
}

TEST_CASE("the form is opened again until it is right, and undone in one step") {
  Studio app;
  int round = 0;
  app.programs.edited = [&](std::string text) {
    const std::string wrong = round++ == 0 ? "\"basic\"" : "\"baisc\"";
    return text.replace(text.find(wrong), wrong.size(), round == 1 ? "\"baisc\"" : "\"expert\"");
  };
  CHECK(app.run({"client", "edit", "giulia"}, "\n").out == "Changed giulia-bianchi, Giulia Bianchi.\n");
  CHECK(round == 2);
  app.ok({"undo"});
  CHECK_THAT(app.ok({"client", "show", "giulia", "--as", "toml"}), Catch::Contains("level = \"basic\""));
}

TEST_CASE("a form of one's own changes the keys that it names") {
  Studio app;
  app.terminal = {};
  const auto file = app.file("giulia.toml", "level = \"expert\"\nemails = []\nreferred_by = \"\"\n");
  app.ok({"client", "edit", "giulia", "--from", file});
  CHECK(app.fields("level,emails,phones,note,people") ==
        R"({"level":"expert","emails":[],"phones":["011 555 0101"],"note":"due\nrighe \"sue\"",)"
        R"("people":[{"name":"Carla Neri","email":"carla@example.it","roles":["signs"]}]})"
        "\n");
  app.ok({"client", "edit", "giulia", "--from", "-"}, "person = []\n");
  CHECK(app.fields("people") == "{\"people\":[]}\n");
  const auto wrong = app.run({"client", "edit", "giulia", "--from", "-"}, "\nlevle = 1\n");
  CHECK(wrong.code == 2);
  CHECK(wrong.err == "care: standard input:2: there is no key 'levle'\nhint: did you mean 'level'?\n");
}

TEST_CASE("options empty what is optional") {
  Studio app;
  app.terminal = {};
  app.ok({"client", "add", "Rita"});
  app.ok({"client", "edit", "giulia", "--referred-by", "rita"});
  app.ok(
      {"client", "edit", "giulia", "--birthday", "", "--lang", "", "--tz", "", "--referred-by", "", "--company", ""});
  CHECK(app.fields("birthday,language,timezone,referred_by,company") ==
        R"({"birthday":null,"language":null,"timezone":null,"referred_by":null,"company":null})"
        "\n");
}

TEST_CASE("a client who was changed elsewhere while the form was open is not written over") {
  Studio app;
  app.programs.edited = [&](std::string text) {
    app.ok({"client", "edit", "giulia", "--company", "Elsewhere"});
    return text.replace(text.find("\"basic\""), 7, "\"expert\"");
  };
  const auto refused = app.run({"client", "edit", "giulia"});
  CHECK(refused.code == 1);
  CHECK_THAT(refused.err, Catch::StartsWith("care: giulia-bianchi was changed elsewhere in the meantime; what you"));
  app.terminal = {};
  CHECK(app.fields("company,level") == "{\"company\":\"Elsewhere\",\"level\":\"basic\"}\n");
  // Taken up again, what was typed is changed, and what was not stays as it is by now.
  app.ok({"client", "edit", "giulia", "--recover"});
  CHECK(app.fields("company,level") == "{\"company\":\"Elsewhere\",\"level\":\"expert\"}\n");
}
