#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::Result;
using care::test::TestApp;

namespace {

constexpr const char* kConfig =
    "[me]\nname = \"Anna Rossi\"\nemails = [\"anna@example.it\"]\nphone = \"011 555 0100\"\nlanguage = \"it\"\n";

}  // namespace

TEST_CASE("a text is checked for its reader, and ends with 6 where it would be refused") {
  TestApp app;
  app.configure(kConfig);
  app.ok({"client", "add", "Giulia Bianchi", "--level", "expert"});
  app.ok({"client", "add", "Studio Neri"});
  const auto file = app.file("mail.txt", "Il KPI per la Studio Neri.\nCome le ho già detto, va bene.\n");
  const Result unknown = app.run({"mail", "check", file, "--part"});
  CHECK(unknown.code == 6);
  CHECK(unknown.out == file +
                           ":1:4: warning: 'KPI': a reader whose knowledge is not known needs it in plain words "
                           "[jargon]\n  instead: i numeri che abbiamo scelto di seguire: Seguiamo due numeri: "
                           "iscritti e ordini.\n" +
                           file +
                           ":2:1: refused: 'Come le ho già detto': it puts the blame on the reader [never-list]\n"
                           "  instead: riassumo qui, così è tutto insieme\n");
  const Result expert = app.run({"mail", "check", file, "--part", "--client", "giulia", "--fields", "rule,line"});
  CHECK(expert.out == "other-client\t1\nnever-list\t2\n");
}

TEST_CASE("a good mail has nothing to mend") {
  TestApp app;
  app.configure(kConfig);
  const Result result = app.run({"mail", "check", "-"},
                                "Gentile Giulia,\n\nLe mando la bozza. Mi dica se va bene.\n\nCordiali saluti\nAnna "
                                "Rossi\n011 555 0100 · anna@example.it · lunedì–venerdì 9–13 e 14–18\n");
  CHECK(result.code == 0);
  CHECK(result.out.empty());
  CHECK(app.ok({"mail", "check", "-", "--json"}, "Gentile Giulia,\nva bene.\n011 5550100 anna@example.it 9-13\n") ==
        "[]\n");
}

TEST_CASE("each rule is as severe as the configuration says") {
  TestApp app;
  const std::string text = "Il KPI sale. Non ha capito.\n";
  app.configure(std::string(kConfig) + "[check]\njargon = \"refused\"\nnever-list = \"off\"\n");
  const Result result = app.run({"mail", "check", "-", "--part", "--fields", "rule,severity"}, text);
  CHECK(result.code == 6);
  CHECK(result.out == "jargon\trefused\n");
  app.configure(std::string(kConfig) + "[check]\njargon = \"loud\"\n");
  CHECK(app.run({"mail", "check", "-"}, text).code == 4);
  app.configure(std::string(kConfig) + "[check]\njargn = \"off\"\n");
  CHECK_THAT(app.run({"mail", "check", "-"}, text).err, Catch::Contains("did you mean 'check.jargon'?"));
  app.configure(std::string(kConfig) + "[boundaries]\nwords = false\n");
  CHECK(app.run({"mail", "check", "-", "--part"}, text).code == 0);
}

TEST_CASE("lists of one's own add to the built-in ones, and say where they are wrong") {
  TestApp app;
  app.configure(kConfig);
  app.file("config/care/templates/it/glossary.txt", "impaginato~ | la disposizione della pagina\nKPI | =\n");
  app.file("config/care/templates/it/sayings.txt", "[never-list: we never say so]\ncaro cliente | il nome\n");
  CHECK(app.run({"mail", "check", "-", "--part", "--fields", "rule,text"}, "Caro cliente, gli impaginati e il KPI.\n")
            .out == "never-list\tCaro cliente\njargon\timpaginati\n");
  app.file("config/care/templates/it/glossary.txt", "impaginato\n");
  const Result broken = app.run({"mail", "check", "-"}, "Una cosa, per la tipografia.\n");
  CHECK(broken.code == 4);
  CHECK_THAT(broken.err, Catch::Contains("config/care/templates/it/glossary.txt:1: 'impaginato' is no term"));
  app.file("config/care/templates/it/glossary.txt", "");
  app.file("config/care/templates/it/sayings.txt", "[nope: x]\ncaro cliente | il nome\n");
  CHECK_THAT(app.run({"mail", "check", "-"}, "Una cosa, per la tipografia.\n").err,
             Catch::Contains("'[nope]' is no list") && Catch::Contains("one of: never-list, whining or diminutive"));
}

TEST_CASE("a whole message is read as its reader would, in the language it is written in") {
  TestApp app;
  app.configure(kConfig);
  const Result result = app.run({"mail", "check", "-", "--part", "--fields", "rule,text"},
                                "From: a@example.it\nTo: b@example.it\nSubject: x\nMIME-Version: 1.0\nContent-Type: "
                                "text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nYou don=27t "
                                "understand the offer.\n");
  CHECK(result.code == 6);
  CHECK(result.out == "never-list\tYou don't understand\n");
  const std::string message =
      "From: a@example.it\nTo: b@example.it\nSubject: As I told you\nMIME-Version: 1.0\nContent-Type: text/plain; "
      "charset=utf-8\n\nThe draft is ready.\n\nYou don't understand the offer.\n";
  CHECK(app.run({"mail", "check", "-", "--part", "--fields", "line,column,text"}, message).out ==
        "3\t10\tAs I told you\n9\t1\tYou don't understand\n");
  CHECK(app.run({"mail", "check", "-", "--part", "--check"}, "Una cosa.\n").code == 3);
  CHECK(
      app.run({"mail", "check", "-", "--part", "--fields", "line,column,text"}, "\xEF\xBB\xBFnon\tha\tcapito\n").out ==
      "1\t1\tnon ha capito\n");
  CHECK(app.ok({"mail", "check", "-", "--part"}, "Vedi [link](https://example.it) e [nome](https://example.it)\n")
            .empty());
  CHECK(app.run({"mail", "check", "-", "--part"}, "Egregio sig. ______,\n\nuna cosa.\n").code == 6);
  CHECK(app.run({"mail", "check", "-"}, "\xFF\xFE").code == 2);
  CHECK(app.run({"mail", "check", "/nowhere"}).code == 1);
}

TEST_CASE("a report counts channels, and who has a single one") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"client", "add", "Tom"});
  app.ok({"log", "giulia", "x", "-c", "phone", "--in", "--for", "10m"});
  app.ok({"log", "giulia", "x", "-c", "email", "--out"});
  app.ok({"log", "tom", "x", "-c", "email", "--in"});
  app.ok({"log", "tom", "a note of one's own"});
  CHECK(app.ok({"report", "channels", "--json"}) ==
        "{\"since\":\"2026-01-01\",\"total\":3,\"channels\":[{\"channel\":\"email\",\"in\":1,\"out\":1,\"clients\":2,"
        "\"minutes\":0},{\"channel\":\"phone\",\"in\":1,\"out\":0,\"clients\":1,\"minutes\":10}],\"one_channel\":[{"
        "\"client\":\"tom\",\"channel\":\"email\",\"contacts\":1}]}\n");
  CHECK(app.ok({"report", "channels", "--since", "tomorrow -1d", "--json", "--fields", "total"}) == "{\"total\":3}\n");
}

TEST_CASE("a report tells what clients said, and who was asked in vain") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"client", "add", "Tom"});
  app.ok({"log", "giulia", "come è andata?", "-k", "feedback", "--out", "-c", "email"});
  app.ok({"log", "giulia", "Tutto bene", "-k", "feedback", "-c", "email"});
  app.ok({"log", "tom", "how was it?", "-k", "feedback", "--out", "-c", "email"});
  CHECK(app.ok({"report", "feedback", "--json"}) ==
        "{\"since\":\"2026-01-01\",\"received\":1,\"clients\":1,\"asked\":2,\"unanswered\":[\"tom\"],\"feedback\":[{"
        "\"id\":2,\"client\":\"giulia\",\"at\":\"2026-05-06T08:30:04Z\",\"channel\":\"email\",\"summary\":\"Tutto "
        "bene\"}]}\n");
}

TEST_CASE("the overview is one page, with a bar for each count") {
  TestApp app;
  app.ok({"client", "add", "Giulia", "--stage", "active"});
  app.ok({"log", "giulia", "<b>ciao</b>?", "-k", "question", "-c", "email", "--at", "2026-03-31 23:59"});
  app.ok({"log", "giulia", "sì", "-c", "email", "--out", "--at", "2026-04-01 00:01"});
  CHECK_THAT(app.ok({"report", "--json"}),
             Catch::Contains("{\"month\":\"2026-03\",\"in\":1,\"out\":0},{\"month\":\"2026-04\",\"in\":0,\"out\":1},{"
                             "\"month\":\"2026-05\",\"in\":0,\"out\":0}"));
  const auto page = app.ok({"report", "overview", "--as", "html"});
  CHECK_THAT(page, Catch::Contains("<svg class=\"bar\"") && Catch::Contains("<rect width=\"100\"") &&
                       !Catch::Contains("src=\"http"));
}

TEST_CASE("a quote is checked for its words too, and a recap that would leave as a mail") {
  TestApp app;
  app.configure(std::string(kConfig) + "[quote]\ntax = \"none\"\n");
  app.ok({"client", "add", "Giulia Bianchi", "--email", "giulia@example.it", "--stage", "active"});
  app.ok({"quote", "new", "giulia", "Landing page", "--item", "Bozza; 1; 10", "--item", "Grafica; 1; 20", "--mine",
          "bozze", "--theirs", "testi: come già detto, entro venerdì", "--starts", "tomorrow", "--delivers", "+30d"});
  const auto findings = app.run({"quote", "check", "2026-001", "--fields", "weight,text,boundary"});
  CHECK(findings.code == 6);
  CHECK_THAT(findings.out, Catch::Contains("weak\t'come già detto': it puts the blame on the reader\twords\n") &&
                               Catch::Contains("weak\t'Landing page': a reader"));
  const Result refused = app.run({"quote", "send", "2026-001"});
  CHECK(refused.code == 6);
  CHECK_THAT(refused.err, Catch::Contains("2026-001: 'come già detto': it puts the blame on the reader"));
  app.ok({"quote", "send", "2026-001", "--because", "così è stato detto"});

  app.ok({"log", "giulia", "Il cliente difficile ha chiesto altre bozze", "-k", "decision", "-c", "phone"});
  const Result told = app.run({"recap", "giulia"});
  CHECK(told.code == 0);
  CHECK_THAT(told.err, Catch::Contains("the recap for Giulia Bianchi says 'cliente difficile'"));
  CHECK(app.run({"recap", "giulia", "--as", "eml"}).code == 6);
}
