#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;
using Words = std::vector<std::string>;

TEST_CASE("client add makes a slug of the name and says what it stored") {
  TestApp app;
  const auto [name, slug] = GENERATE(table<std::string, std::string>({{"Giulia Bianchi", "giulia-bianchi"},
                                                                      {"Tom O'Neil", "tom-o-neil"},
                                                                      {"Niccolò Forlì", "niccolo-forli"},
                                                                      {"Straße & Søren", "strasse-soren"},
                                                                      {"日本", "client"},
                                                                      {"List", "list-2"}}));
  CHECK(app.ok({"client", "add", name}) == "Added " + slug + ", " + name + ".\n");
  CHECK(app.ok({"client", "show", slug, "--fields", "name", "--json"}) == "{\"name\":\"" + name + "\"}\n");
}

TEST_CASE("two clients of the same name get two slugs") {
  TestApp app;
  app.ok({"client", "add", "Anna Verdi"});
  CHECK(app.ok({"client", "add", "Anna Verdi"}) == "Added anna-verdi-2, Anna Verdi.\n");
}

TEST_CASE("client add keeps all that can be said of a client") {
  TestApp app;
  app.ok({"client", "add", "Rita Neri"});
  const auto json = app.ok({"client",
                            "add",
                            "Giulia Bianchi",
                            "--company",
                            "Fioreria Bianchi",
                            "--email",
                            "g@example.it",
                            "--email",
                            "giulia@example.it",
                            "--phone",
                            "+39 011 555 0101",
                            "--channel",
                            "wa:+39 333 555 0101",
                            "--called",
                            "Giulia",
                            "--lang",
                            "it",
                            "--register",
                            "info",
                            "--level",
                            "basic",
                            "--stage",
                            "lead",
                            "--kind",
                            "partner",
                            "--source",
                            "passaparola",
                            "--referred-by",
                            "rita",
                            "--tag",
                            "Stampa",
                            "--tag",
                            "catalogo",
                            "--birthday",
                            "12/3/1980",
                            "--tz",
                            "Europe/London",
                            "--vat-id",
                            "IT01234567890",
                            "--tax-code",
                            "BNCGLI80C52L219X",
                            "--sdi",
                            "ABC1234",
                            "--address",
                            "via Po 1, Torino",
                            "--withholding",
                            "--consumer",
                            "--greeting",
                            "Gentile dottoressa Bianchi",
                            "--note",
                            "chiamare la mattina",
                            "--json"});
  CHECK(json ==
        R"({"id":2,"slug":"giulia-bianchi","name":"Giulia Bianchi","called_as":"Giulia","company":"Fioreria Bianchi",)"
        R"("kind":"partner","stage":"lead","language":"it","register":"informal","level":"basic",)"
        R"("timezone":"Europe/London","source":"passaparola","referred_by":"rita-neri","tags":["catalogo","stampa"],)"
        R"("emails":["g@example.it","giulia@example.it"],"phones":["+39 011 555 0101"],)"
        R"("channels":[{"kind":"whatsapp","address":"+39 333 555 0101"}],"people":[],"birthday":"1980-03-12",)"
        R"("vat_id":"IT01234567890","tax_code":"BNCGLI80C52L219X","sdi":"ABC1234","address":"via Po 1, Torino",)"
        R"("withholding":true,"consumer":true,"greeting":"Gentile dottoressa Bianchi","consents":[],)"
        R"("restricted":false,"note":"chiamare la mattina","lost_at":null,"lost_reason":null,)"
        R"("created_at":"2026-05-06T08:30:02Z","updated_at":"2026-05-06T08:30:02Z","last_contact_at":null,)"
        R"("archived":false})"
        "\n");
}

TEST_CASE("client add turns down what it cannot use, and stores nothing") {
  TestApp app;
  const auto [words, code, error] = GENERATE(table<Words, int, std::string>({
      {{"client", "add"}, 2, "care: care client add needs NAME\n"},
      {{"client", "add", "  "}, 2, "care: the name is empty\n"},
      {{"client", "add", "A", "B"}, 2, "care: 'B' is one word too many\n"},
      {{"client", "add", "A", "--email", "nobody"}, 2, "care: 'nobody' is not an e-mail address\n"},
      {{"client", "add", "A", "--phone", "x"}, 2, "care: 'x' is not a phone number\n"},
      {{"client", "add", "A", "--channel", "pigeon:1"}, 2, "care: 'pigeon' is not a channel\n"},
      {{"client", "add", "A", "--lang", "fr"}, 2, "care: --lang: 'fr' is none of these\n"},
      {{"client", "add", "A", "--tz", "Europe/Roma"},
       2,
       "care: there is no time zone 'Europe/Roma'\nhint: did you mean 'Europe/Rome'?\n"},
      {{"client", "add", "A", "--birthday", "31/06/1980"}, 2, "care: '31/06/1980'"},
      {{"client", "add", "A", "--referred-by", "nobody"}, 3, "care: no client is called 'nobody'\n"},
      {{"client", "add", "A", "--slug", "Not One"}, 2, "care: 'Not One' is not a slug\n"},
      {{"client", "add", "A", "--slug", "search"}, 2, "care: 'search' is the name of a command\n"},
      {{"client", "add", "A", "--emial", "a@b.it"}, 2, "care: care client add has no option '--emial'\n"},
      {{"client", "ad", "A"}, 2, "care: 'ad' is not a care client command\n"},
      {{"clinet", "add", "A"}, 2, "care: 'clinet' is not a care command\nhint: did you mean 'client'?\n"},
      {{"client"}, 2, "care: care client needs a command\n"},
  }));
  const auto result = app.run(words);
  CHECK(result.code == code);
  CHECK_THAT(result.err, Catch::StartsWith(error));
  CHECK(result.out.empty());
  CHECK(app.ok({"client", "list"}).empty());
}

TEST_CASE("a client is found by slug, its beginning, id and address, and a near miss is named") {
  TestApp app;
  app.ok({"client", "add", "Giulia Bianchi", "--email", "Giulia@Example.it"});
  app.ok({"client", "add", "Giorgio Verdi"});
  app.ok({"client", "person", "add", "giorgio", "Carla", "--email", "carla@example.com", "--role", "signs"});
  const auto [reference, slug] = GENERATE(table<std::string, std::string>({{"giulia-bianchi", "giulia-bianchi"},
                                                                           {"giu", "giulia-bianchi"},
                                                                           {"Giulia", "giulia-bianchi"},
                                                                           {"2", "giorgio-verdi"},
                                                                           {"giulia@example.IT", "giulia-bianchi"},
                                                                           {"carla@example.com", "giorgio-verdi"}}));
  CHECK(app.ok({"client", "show", reference, "--json", "--fields", "slug"}) == "{\"slug\":\"" + slug + "\"}\n");

  CHECK(app.run({"client", "show", "gi"}).err ==
        "care: 'gi' can be giorgio-verdi or giulia-bianchi\nhint: write more of the name\n");
  CHECK(app.run({"client", "show", "gi"}).code == 2);
  CHECK(app.run({"client", "show", "giulia-bianci"}).err ==
        "care: no client is called 'giulia-bianci'\nhint: did you mean 'giulia-bianchi'?\n");
  CHECK(app.run({"client", "show", "giulia-bianci"}).code == 3);
}

TEST_CASE("client edit sets what is given and leaves the rest") {
  TestApp app;
  app.ok({"client", "add", "Giulia Bianchi", "--tag", "stampa", "--level", "basic", "--email", "g@example.it"});
  app.ok({"client", "edit", "giulia", "--stage", "past", "--tag", "vip", "--remove-tag", "stampa", "--remove-channel",
          "g@example.it", "--email", "new@example.it", "--name", "Giulia B."});
  CHECK(app.ok({"client", "show", "giulia", "--json", "--fields", "slug,name,stage,level,tags,emails"}) ==
        R"({"slug":"giulia-bianchi","name":"Giulia B.","stage":"past","level":"basic","tags":["vip"],)"
        R"("emails":["new@example.it"]})"
        "\n");
  CHECK(app.run({"client", "edit", "giulia"}).code == 2);
  CHECK(app.run({"client", "edit", "giulia", "--remove-tag", "nope"}).code == 3);
}

TEST_CASE("client edit --all changes the lines that were changed, or none") {
  TestApp app;
  app.terminal = {true, true, true, 100};
  for (const char* name : {"Anna", "Bruno", "Carla"}) app.ok({"client", "add", name});

  app.programs.edited = [](const std::string& table) {
    std::string text = table;
    const auto line = text.find("bruno");
    const auto level = text.find("unknown", line);
    text.replace(level, 7, "expert ");
    text.erase(text.find("carla"));
    return text;
  };
  CHECK(app.ok({"client", "edit", "--all"}) == "Changed bruno, Bruno.\n");
  CHECK(app.ok({"client", "list", "--format", "tsv", "--fields", "slug,level"}) ==
        "anna\tunknown\nbruno\texpert\ncarla\tunknown\n");

  app.programs.edited = [](const std::string& table) {
    std::string text = table;
    text.replace(text.find("unknown", text.find("anna")), 7, "wizard ");
    return text;
  };
  const auto refused = app.run({"client", "edit", "--all"});
  CHECK(refused.code == 2);
  CHECK_THAT(refused.err, Catch::Contains("'wizard' is not a level") && Catch::Contains("what you typed is kept in "));
  const auto from = refused.err.find("kept in ") + 8;
  const auto kept = care::test::read_file(refused.err.substr(from, refused.err.find('\n', from) - from));
  CHECK_THAT(kept, Catch::Contains("wizard"));
}

TEST_CASE("client archive, restore, lost and list") {
  TestApp app;
  app.ok({"client", "add", "Anna"});
  app.ok({"client", "add", "Bruno", "--tag", "web"});
  app.ok({"client", "archive", "anna"});
  CHECK(app.ok({"client", "list", "--format", "ids"}) == "2\n");
  CHECK(app.ok({"client", "list", "--archived", "--format", "ids"}) == "1\n2\n");
  app.ok({"client", "restore", "anna"});
  CHECK(app.ok({"client", "list", "--format", "ids"}) == "1\n2\n");
  CHECK(app.ok({"client", "list", "--tag", "web", "--format", "ids"}) == "2\n");

  CHECK(app.run({"client", "lost", "anna"}).code == 2);
  CHECK(app.run({"client", "lost", "anna", "--why", "they did not understand"}).code == 2);
  CHECK(app.run({"client", "lost", "anna", "--why", "other"}).code == 2);
  CHECK(app.run({"client", "edit", "anna", "--stage", "lost"}).code == 2);
  app.ok({"client", "lost", "anna", "--why", "answered late", "--note", "due settimane"});
  CHECK(app.ok({"client", "list", "--stage", "lost", "--json", "--fields", "slug,lost_reason,note"}) ==
        R"([{"slug":"anna","lost_reason":"answered late","note":"due settimane"}])"
        "\n");
  app.ok({"client", "restore", "anna"});
  CHECK(app.ok({"client", "show", "anna", "--json", "--fields", "stage,lost_at,lost_reason"}) ==
        R"({"stage":"active","lost_at":null,"lost_reason":null})"
        "\n");
}

TEST_CASE("client merge moves everything and keeps the old slug resolving") {
  TestApp app;
  app.ok({"client", "add", "G Bianchi", "--email", "old@example.it", "--tag", "stampa", "--note", "vecchia"});
  app.ok({"client", "add", "Giulia Bianchi", "--email", "new@example.it"});
  app.ok({"log", "g-bianchi", "Prima telefonata", "-c", "phone"});
  app.ok({"client", "merge", "g-bianchi", "giulia-bianchi"});
  CHECK(app.ok({"client", "list", "--format", "ids"}) == "2\n");
  CHECK(app.ok({"client", "show", "g-bianchi", "--json", "--fields", "slug,emails,tags,note"}) ==
        R"({"slug":"giulia-bianchi","emails":["new@example.it","old@example.it"],"tags":["stampa"],"note":"vecchia"})"
        "\n");
  CHECK(app.ok({"log", "giulia-bianchi", "--fields", "summary"}) == "Prima telefonata\n");
  app.ok({"undo"});
  CHECK(app.ok({"client", "list", "--format", "ids"}) == "1\n2\n");
  CHECK(app.ok({"log", "g-bianchi", "--fields", "summary"}) == "Prima telefonata\n");
}

TEST_CASE("clients not heard from are found by the last real contact") {
  TestApp app;
  app.ok({"client", "add", "Anna", "--clock", "2026-01-01"});
  app.ok({"client", "add", "Bruno", "--clock", "2026-01-01"});
  app.ok({"log", "anna", "chiamata", "-c", "phone", "--at", "yesterday"});
  app.ok({"log", "bruno", "appunto mio", "--at", "yesterday"});
  CHECK(app.ok({"client", "list", "--quiet-for", "30d", "--format", "ids"}) == "2\n");
}

TEST_CASE("a table that was open while a client changed elsewhere loses neither change") {
  TestApp app;
  app.terminal = {true, true, true, 100};
  app.ok({"client", "add", "Anna"});
  app.programs.edited = [&](std::string table) {
    app.ok({"client", "edit", "anna", "--email", "anna@example.org"});
    return table.replace(table.find("unknown", table.find("\nanna")), 7, "expert ");
  };
  const auto refused = app.run({"client", "edit", "--all"});
  CHECK(refused.code == 1);
  CHECK_THAT(refused.err, Catch::Contains("anna was changed elsewhere") && Catch::Contains("kept in "));
  CHECK(app.ok({"client", "list", "--format", "tsv", "--fields", "level,emails"}) == "unknown\tanna@example.org\n");
}

TEST_CASE("client add tells of somebody who may be the same") {
  TestApp app;
  app.ok({"client", "add", "Giulia Bianchi", "--phone", "+39 011 555 0101", "--vat-id", "01234567890"});
  const auto warned = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"client", "add"});
    return app.run(words).err;
  };
  CHECK(warned({"Bianchi, Giulia"}) ==
        "care: there is Giulia Bianchi already; if they are one: care client merge bianchi-giulia giulia-bianchi\n");
  CHECK_THAT(warned({"Giulia Biacnhi"}), Catch::Contains("there is Giulia Bianchi already"));
  CHECK_THAT(warned({"Fioreria", "--channel", "whatsapp:0039 (011) 5550101"}).substr(0, 6), Catch::Equals(""));
  CHECK_THAT(warned({"Fioreria Uno", "--channel", "whatsapp:+39 (011) 5550101"}),
             Catch::Contains("+39 011 555 0101 is Giulia Bianchi's too"));
  CHECK_THAT(warned({"Studio", "--vat-id", "01234567890"}), Catch::Contains("01234567890 is Giulia Bianchi's too"));
  CHECK(warned({"Giulio Verdi"}).empty());
  CHECK(warned({"Anna"}).empty());
  CHECK(warned({"Anno"}).empty());
}

TEST_CASE("a tag that nobody has is told, with the nearest") {
  TestApp app;
  app.ok({"client", "add", "Giulia", "--tag", "stampa"});
  const auto listed = app.run({"client", "list", "--tag", "stmapa"});
  CHECK(listed.code == 0);
  CHECK(listed.err == "care: no client has the tag 'stmapa'; did you mean 'stampa'?\n");
  CHECK(app.run({"client", "list", "--tag", "Stampa", "--format", "ids"}).out == "1\n");
  CHECK_THAT(app.run({"client", "edit", "giulia", "--remove-tag", "stanpa"}).err,
             Catch::Contains("hint: did you mean 'stampa'?"));
}

TEST_CASE("a text may come from standard input, once") {
  TestApp app;
  CHECK(app.run({"client", "add", "Giulia", "--address", "-"}, "via Po 1\n10100 Torino\n").code == 0);
  CHECK(app.ok({"client", "show", "giulia", "--json", "--fields", "address"}) ==
        "{\"address\":\"via Po 1\\n10100 Torino\"}\n");
  const auto twice = app.run({"client", "add", "Marco", "--note", "-", "--source", "-"}, "x");
  CHECK(twice.code == 2);
  CHECK_THAT(twice.err, Catch::Contains("standard input can be read only once"));
}
