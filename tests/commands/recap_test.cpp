#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;

namespace {

struct Studio : TestApp {
  Studio() {
    configure(
        "[me]\nname = \"Anna Rossi\"\nemails = [\"anna@example.it\"]\nphone = \"011 555 0100\"\n"
        "[hours]\nzone = \"Europe/Rome\"\n[recap]\nhours = \"always\"\n");
    ok({"client", "add", "Giulia Bianchi", "--email", "giulia@example.it", "--lang", "it"});
    ok({"client", "add", "Tom O'Neil", "--email", "tom@example.com", "--lang", "en", "--register", "informal"});
    ok({"log", "giulia", "Tre bozze della copertina", "-k", "delivery", "--at", "mon 10:00", "--for", "6h"});
    ok({"log", "giulia", "Il formato sarà A5", "-k", "decision", "-c", "phone", "--at", "tue 15:00", "--awaits",
        "13/5: le foto delle composizioni", "--promise", "15/5: la bozza completa"});
    ok({"log", "giulia", "NON MOSTRARE appunto", "--at", "tue 16:00"});
    ok({"log", "giulia", "NON MOSTRARE privato", "-k", "work", "--private", "--promise", "fri: NON MOSTRARE promessa"});
    ok({"log", "giulia", "NON MOSTRARE obiezione", "-k", "objection", "--in"});
  }
};

}  // namespace

TEST_CASE("the recap of a week, as text, HTML and mail") {
  Studio app;
  care::test::check_golden("commands/recap.txt", app.ok({"recap", "giulia"}));
  care::test::check_golden("commands/recap.html", app.ok({"recap", "giulia", "--as", "html"}));
  const auto eml = app.ok({"recap", "giulia", "--as", "eml", "--clock", "2026-05-08 17:00"});
  CHECK_THAT(eml, Catch::Contains("From: Anna Rossi <anna@example.it>\r\n") &&
                      Catch::Contains("To: Giulia Bianchi <giulia@example.it>\r\n") &&
                      Catch::Contains("Date: Fri, 08 May 2026 17:00:00 +0200\r\n") &&
                      Catch::Contains("multipart/alternative"));
  for (const char* format : {"text", "html", "eml", "json"}) {
    CHECK_THAT(app.ok({"recap", "giulia", "--as", format}), !Catch::Contains("NON MOSTRARE"));
  }
}

TEST_CASE("a client with nothing to say gets no recap") {
  Studio app;
  const auto silent = app.run({"recap", "tom"});
  CHECK(silent.code == 0);
  CHECK(silent.out.empty());
  CHECK(app.ok({"recap", "--all", "--as", "json"}).find("tom-o-neil") == std::string::npos);
  CHECK(app.ok({"recap", "--week", "2026-W10", "--as", "json", "--all"}) == "[]\n");
}

TEST_CASE("recap chooses its days") {
  Studio app;
  app.ok({"log", "tom", "Cover drafts", "-k", "delivery", "--at", "2026-04-28"});
  CHECK(app.ok({"recap", "tom"}).empty());
  CHECK_THAT(app.ok({"recap", "tom", "--week", "last"}), Catch::Contains("Cover drafts"));
  CHECK_THAT(app.ok({"recap", "tom", "--week", "2026-W18"}), Catch::Contains("Cover drafts"));
  CHECK_THAT(app.ok({"recap", "tom", "--since", "2026-04-01", "--until", "2026-04-30"}),
             Catch::Contains("Cover drafts"));
  CHECK(app.run({"recap", "tom", "--week", "2026-W60"}).code == 2);
  CHECK(app.run({"recap", "tom", "--since", "2026-05-02", "--until", "2026-05-01"}).code == 2);
  CHECK(app.run({"recap", "tom", "--week", "this", "--since", "2026-05-02"}).code == 2);
}

TEST_CASE("recap writes into a file, or a file each into a folder") {
  Studio app;
  app.ok({"log", "tom", "Cover drafts", "-k", "delivery"});
  const auto folder = (app.folder.path() / "out").string();
  app.ok({"recap", "--all", "--as", "html", "-o", folder});
  CHECK_THAT(care::test::read_file(folder + "/giulia-bianchi-2026-W19.html"), Catch::Contains("Tre bozze"));
  CHECK_THAT(care::test::read_file(folder + "/tom-o-neil-2026-W19.html"), Catch::Contains("Cover drafts"));
  const auto file = (app.folder.path() / "one.txt").string();
  app.ok({"recap", "tom", "-o", file});
  CHECK_THAT(care::test::read_file(file), Catch::StartsWith("To: Tom O'Neil <tom@example.com>\nSubject: "));
}

TEST_CASE("a last reading changes what leaves, in HTML too") {
  Studio app;
  app.terminal = {true, true, true, 80};
  app.environment["PAGER"] = "cat";
  app.programs.edited = [](std::string text) { return text.replace(text.find("Tre bozze"), 9, "Quattro <bozze>"); };
  CHECK_THAT(app.ok({"recap", "giulia", "-e"}), Catch::Contains("Quattro <bozze> della copertina"));
  CHECK_THAT(app.ok({"recap", "giulia", "-e", "--as", "html"}),
             Catch::Contains("Quattro &lt;bozze&gt; della copertina"));
}

TEST_CASE("the user's own wording goes before the built-in one") {
  Studio app;
  app.file("config/care/templates/it/recap.words", "[formal]\nclosing = Un cordiale saluto\n");
  CHECK_THAT(app.ok({"recap", "giulia"}), Catch::Contains("Un cordiale saluto"));
  app.file("config/care/templates/it/recap.words", "[formal]\nclosing = {{nmae}}\n");
  CHECK(app.run({"recap", "giulia"}).code == 4);
}

TEST_CASE("a client without an address does not keep the others waiting for their mail") {
  Studio app;
  app.ok({"client", "add", "Senza Indirizzo"});
  app.ok({"log", "senza", "Bozza", "-k", "delivery"});
  const auto folder = (app.folder.path() / "out").string();
  app.ok({"log", "tom", "Cover drafts", "-k", "delivery"});
  const auto all = app.run({"recap", "--as", "eml", "-o", folder});
  CHECK(all.code == 0);
  CHECK_THAT(all.err, Catch::Contains("Senza Indirizzo has no e-mail address"));
  CHECK(std::filesystem::exists(folder + "/giulia-bianchi-2026-W19.eml"));
  CHECK(std::filesystem::exists(folder + "/tom-o-neil-2026-W19.eml"));
  CHECK(app.run({"recap", "senza", "--as", "eml"}).code == 1);
}

TEST_CASE("recaps asked for as data are a list like any other") {
  Studio app;
  app.ok({"log", "tom", "Cover drafts", "-k", "delivery"});
  CHECK(app.ok({"recap", "--fields", "client"}) == "giulia-bianchi\ntom-o-neil\n");
  CHECK(app.ok({"recap", "giulia", "--json", "--fields", "client,since"}) ==
        "[{\"client\":\"giulia-bianchi\",\"since\":\"2026-05-04\"}]\n");
  CHECK(app.ok({"recap", "--count"}) == "2\n");
  CHECK(app.run({"recap", "--check"}).code == 0);
  CHECK(app.run({"recap", "--check", "--week", "2020-W01"}).code == 3);
}
