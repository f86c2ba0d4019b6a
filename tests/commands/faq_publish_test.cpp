#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "store/database.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::read_file;
using care::test::Result;
using care::test::TestApp;

namespace {

/// Two questions in Italian, one in English, all public and answered.
struct Studio : TestApp {
  Studio() {
    configure(
        "[me]\nname = \"Anna Rossi\"\nemails = [\"anna@example.it\"]\nphone = \"011 555 0100\"\n[hours]\nzone = "
        "\"Europe/Rome\"\n");
    ok({"faq", "add", "Quanto costa una ristampa?", "--answer", "Dalle **50** copie in su, meno.", "--public"});
    ok({"faq", "add", "Come si paga?", "--answer", "Con un bonifico.", "--public"});
    ok({"faq", "add", "How much is a reprint?", "--answer", "From *50* copies up, less.", "--lang", "en", "--public"});
  }

  std::filesystem::path site() const { return folder.path() / "site"; }
  Result publish(std::vector<std::string> more = {}) {
    std::vector<std::string> words{"faq", "publish", site().string()};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
  std::string published(const std::vector<std::string>& more = {}) {
    const auto result = publish(more);
    INFO(result.err);
    REQUIRE(result.code == 0);
    return result.out;
  }
  std::string page(const char* name) const { return read_file(site() / name); }
  void put(const char* name, const char* content) const {
    std::filesystem::create_directories(site());
    std::ofstream(site() / name) << content;
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    if (!std::filesystem::exists(site())) return names;
    for (const auto& file : std::filesystem::directory_iterator(site())) names.push_back(file.path().filename());
    std::sort(names.begin(), names.end());
    return names;
  }
};

}  // namespace

TEST_CASE("publish writes a page a language, Markdown beside it, and an index") {
  Studio app;
  const auto said = app.published();
  CHECK(said == "Published the FAQ in " + app.site().string() + ": 2 in Italian, 1 in English.\n" +
                    app.site().string() + "/faq.it.html: written\n" + app.site().string() + "/faq.it.md: written\n" +
                    app.site().string() + "/index.html: written\n" + app.site().string() + "/faq.en.html: written\n" +
                    app.site().string() + "/faq.en.md: written\n");
  CHECK(app.names() == std::vector<std::string>{"faq.en.html", "faq.en.md", "faq.it.html", "faq.it.md", "index.html"});
  CHECK(app.page("index.html") == app.page("faq.it.html"));
  CHECK_THAT(app.page("faq.it.html"), Catch::Contains("<html lang=\"it\">") && Catch::Contains("<strong>50</strong>") &&
                                          Catch::Contains("href=\"faq.en.html\"") &&
                                          Catch::Contains("Pagina aggiornata il 6 maggio 2026"));
  CHECK_THAT(app.page("faq.en.html"), Catch::Contains("<html lang=\"en\">") && !Catch::Contains("ristampa"));
  CHECK_THAT(app.page("faq.it.md"), Catch::Contains("## Come si paga?\n\nCon un bonifico.\n"));
}

TEST_CASE("what is published can be read by a web server") {
  Studio app;
  app.published();
  struct stat status {};
  REQUIRE(::stat((app.site() / "index.html").c_str(), &status) == 0);
  const auto kept_out = ::umask(0);
  ::umask(kept_out);
  CHECK((status.st_mode & 0777) == (0666 & ~kept_out));
}

TEST_CASE("to publish the same again writes nothing and is no step") {
  Studio app;
  app.published();
  const auto steps = app.ok({"history", "-n", "50"});
  const auto before = std::filesystem::last_write_time(app.site() / "index.html");
  CHECK_THAT(app.published(), Catch::Contains("faq.it.html: unchanged") && !Catch::Contains("written"));
  CHECK(std::filesystem::last_write_time(app.site() / "index.html") == before);
  CHECK(app.ok({"history", "-n", "50"}) == steps);

  app.ok({"faq", "edit", "2", "--answer", "Con un bonifico, entro 30 giorni."});
  CHECK_THAT(app.published(), Catch::Contains("faq.it.html: written") && Catch::Contains("faq.en.html: unchanged"));
}

TEST_CASE("only what is public and has an answer stands on a page") {
  Studio app;
  app.ok({"faq", "add", "Privata?", "--answer", "Sì."});
  app.ok({"faq", "add", "Senza risposta?", "--public"});
  const auto result = app.publish();
  CHECK(result.code == 0);
  CHECK(result.err == "care: FAQ 5 is public but has no answer yet, so it is not on the page: care faq edit 5\n");
  CHECK_THAT(app.page("faq.it.html"), !Catch::Contains("Privata") && !Catch::Contains("Senza risposta"));
}

TEST_CASE("nothing to publish is an error, and nothing is written") {
  TestApp app;
  const auto site = (app.folder.path() / "site").string();
  const auto result = app.run({"faq", "publish", site});
  CHECK(result.code == 1);
  CHECK(result.err ==
        "care: there is nothing to publish: no entry of the FAQ is public and has an answer\n"
        "hint: care faq edit ID --public\n");
  CHECK_FALSE(std::filesystem::exists(site));
  CHECK_FALSE(std::filesystem::exists(app.database()));

  Studio studio;
  studio.ok({"faq", "remove", "3"});
  CHECK_THAT(studio.publish({"--lang", "en"}).err, Catch::Contains("nothing to publish in English"));
  CHECK(studio.names().empty());
}

TEST_CASE("what care did not write is never written over") {
  Studio app;
  app.put("faq.en.html", "mine\n");
  const auto result = app.publish();
  CHECK(result.code == 1);
  CHECK_THAT(result.err, Catch::Contains("faq.en.html' was not written by care faq publish and stays as it is") &&
                             Catch::Contains("hint: move it away, or name another folder"));
  CHECK(app.names() == std::vector<std::string>{"faq.en.html"});
  CHECK(app.page("faq.en.html") == "mine\n");

  CHECK_THAT(app.published({"--lang", "it"}), Catch::Contains("faq.it.html: written"));
  CHECK(app.page("faq.en.html") == "mine\n");
}

TEST_CASE("a start page of one's own stays, and the rest is published beside it") {
  Studio app;
  app.put("index.html", "my studio\n");
  app.put("style.css", "mine\n");
  CHECK_THAT(app.published(),
             Catch::Contains("index.html: not care's, left as it is") && Catch::Contains("faq.it.html: written"));
  CHECK(app.page("index.html") == "my studio\n");
  CHECK(app.page("style.css") == "mine\n");
}

TEST_CASE("publish --lang leaves the pages of other languages as they are, and leads to them") {
  Studio app;
  app.published({"--lang", "it"});
  CHECK(app.names() == std::vector<std::string>{"faq.it.html", "faq.it.md", "index.html"});
  CHECK_THAT(app.page("faq.it.html"), !Catch::Contains("faq.en.html"));
  const auto italian = app.page("index.html");
  CHECK_THAT(app.published({"--lang", "en"}), !Catch::Contains("index.html"));
  CHECK_THAT(app.page("faq.en.html"), Catch::Contains("href=\"faq.it.html\""));
  CHECK(app.page("index.html") == italian);
  CHECK_THAT(app.published(), Catch::Contains("faq.it.html: written"));
  CHECK_THAT(app.page("index.html"), Catch::Contains("href=\"faq.en.html\""));
}

TEST_CASE("where the user's own language has no page, the start page is another") {
  Studio app;
  app.published({"--lang", "en"});
  CHECK(app.page("index.html") == app.page("faq.en.html"));
}

TEST_CASE("a page with nothing to show any more goes away") {
  Studio app;
  app.published();
  app.ok({"faq", "edit", "3", "--no-public"});
  CHECK_THAT(app.published(), Catch::Contains("faq.en.html: removed") && Catch::Contains("faq.en.md: removed"));
  CHECK(app.names() == std::vector<std::string>{"faq.it.html", "faq.it.md", "index.html"});
  CHECK_THAT(app.page("index.html"), !Catch::Contains("faq.en.html"));

  app.ok({"faq", "edit", "1", "--no-public"});
  app.ok({"faq", "edit", "2", "--no-public"});
  const auto result = app.publish();
  CHECK(result.code == 1);
  CHECK_THAT(result.err, Catch::Contains("faq.it.html' is still there, as it was published"));
}

TEST_CASE("an anchor is the entry's, whatever it says and wherever it stands") {
  Studio app;
  app.published();
  CHECK_THAT(app.page("faq.it.html"), Catch::Contains("<section class=\"entry\" id=\"faq-2\">"));
  app.ok({"faq", "edit", "2", "Quali pagamenti?"});
  app.ok({"faq", "remove", "1"});
  app.published();
  CHECK_THAT(app.page("faq.it.html"), Catch::Contains("<section class=\"entry\" id=\"faq-2\">\n<h2 class=\"question\" "
                                                      "id=\"faq-2-question\">Quali pagamenti?</h2>"));
}

TEST_CASE("today asks to publish again what changed, came, or is not for everybody any more") {
  Studio app;
  const auto wanted = [&] { return app.ok({"today", "--fields", "subject,why"}); };
  CHECK(wanted().empty());
  app.published();
  CHECK(wanted().empty());
  app.ok({"faq", "add", "E i tempi?", "--public"});  // not answered yet: it would not stand there
  CHECK(wanted().empty());
  app.ok({"faq", "edit", "2", "--no-public"});
  CHECK(wanted() == "publish the FAQ again (it)\tan entry on it is not public any more\n");
  app.ok({"faq", "edit", "4", "--answer", "Due settimane."});
  CHECK(wanted() ==
        "publish the FAQ again (it)\tan entry on it is not public any more; an entry changed since, last today\n");
  app.published();
  CHECK(wanted().empty());
  app.ok({"faq", "remove", "4"});
  CHECK(wanted() == "publish the FAQ again (it)\tan entry on it is not public any more\n");
  app.ok({"undo"});
  CHECK(wanted().empty());
}

TEST_CASE("publish as data") {
  Studio app;
  CHECK(app.published({"--json", "--lang", "en"}) ==
        "{\"folder\":\"" + app.site().string() +
            "\",\"published_at\":\"2026-05-06T08:30:04Z\",\"files\":["
            "{\"path\":\"" +
            app.site().string() +
            "/faq.en.html\",\"language\":\"en\",\"questions\":1,\"state\":\"written\"},"
            "{\"path\":\"" +
            app.site().string() +
            "/faq.en.md\",\"language\":\"en\",\"questions\":1,\"state\":\"written\"},"
            "{\"path\":\"" +
            app.site().string() + "/index.html\",\"language\":\"en\",\"questions\":1,\"state\":\"written\"}]}\n");
}

TEST_CASE("words of the user's own go before the built-in ones") {
  Studio app;
  app.file("config/care/templates/it/faq.words", "[all]\ntitle = Le risposte\n");
  app.published();
  CHECK_THAT(app.page("faq.it.html"), Catch::Contains("<h1>Le risposte</h1>"));
  app.file("config/care/templates/faq.html.mustache", "<p>{{titel}}</p>");
  const auto result = app.publish();
  CHECK(result.code == 4);
  CHECK_THAT(result.err, Catch::Contains("did you mean 'title'?"));
  CHECK_THAT(app.page("faq.it.html"), Catch::Contains("<h1>Le risposte</h1>"));
}

TEST_CASE("words that a mail would be refused for are told of") {
  Studio app;
  app.ok({"faq", "edit", "2", "--answer", "Come Le ho già detto, con un bonifico."});
  CHECK_THAT(app.publish().err, Catch::StartsWith("care: FAQ 2 says '"));
}

TEST_CASE("a file is no folder") {
  Studio app;
  app.file("site", "x");
  CHECK_THAT(app.publish().err, Catch::Contains("is not a folder"));
}

TEST_CASE("undo forgets that it was published") {
  Studio app;
  app.published();
  app.ok({"undo"});
  app.published();
  CHECK_THAT(app.ok({"history"}), Catch::Contains("Published the FAQ in"));
}
