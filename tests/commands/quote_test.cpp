#include "commands/quote_support.hpp"

using namespace care::test;
using Catch::Contains;

TEST_CASE("a quote is written in one line, and says what it comes to") {
  QuoteApp app;
  const auto told = app.ok({"quote", "new", "giulia", "Catalogo", "--item", "Grafica; 10 h; 60", "--item",
                            "Stampa; 4; 100", "--delivers", "30 jun"});
  CHECK_THAT(told, Contains("2026-001, Catalogo, for Giulia Bianchi: €1,268.80, draft, valid until Fri 5 Jun 2026"));
  CHECK(app.field("1", "total") == "1268.80");
  CHECK(app.field("2026-001", "net_to_pay") == "1060.80");
  CHECK(app.field("1", "withholding") == "208.00");
  CHECK(app.field("1", "contribution") == "40.00");
  CHECK(app.field("1", "valid_until") == "2026-06-05");
}

TEST_CASE("what cannot be a quote stores nothing") {
  QuoteApp app;
  const std::vector<std::vector<std::string>> wrong = {
      {"--item", "Grafica"},
      {"--item", "Grafica; x; 10"},
      {"--item", "Grafica; 1; 1.268"},
      {"--item", "Grafica; 1; 10; 22%; 10%"},
      {"--discount", "120%"},
      {"--item", "A; 1; 10", "--discount", "11"},
      {"--tax", "ordinari"},
      {"--instalment", "Acconto; 30%; sometime"},
      {"--item", "A; 1; 10", "--instalment", "Acconto; 30%; acceptance", "--instalment", "Saldo; 30%; delivery"},
      {"--every", "1mo"},
      {"--starts", "30 jun", "--delivers", "1 jun"},
      {"--revisions", "-1"},
  };
  for (const auto& words : wrong) {
    std::vector<std::string> all{"quote", "new", "giulia", "Catalogo"};
    all.insert(all.end(), words.begin(), words.end());
    const auto result = app.run(all);
    CAPTURE(words, result.err);
    CHECK(result.code == 2);
    CHECK_THAT(result.err, Contains("care: "));
  }
  CHECK(app.ok({"quote", "list"}).empty());
  CHECK(app.run({"quote", "new", "nobody", "Catalogo"}).code == 3);
}

TEST_CASE("numbers run by the year, from the first that is set, and none twice") {
  QuoteApp app;
  app.configure("[quote]\nfirst = 14\ntax = \"none\"\n");
  CHECK(app.new_quote() == "2026-014");
  CHECK(app.new_quote() == "2026-015");
  app.clock.set(std::chrono::sys_days(std::chrono::year(2027) / 1 / 2));
  CHECK(app.new_quote() == "2027-014");
  CHECK(app.field("14", "number") == "2027-014");
  CHECK(app.field("2026-014", "number") == "2026-014");
  const auto near = app.run({"quote", "show", "2026-041"});
  CHECK(near.code == 3);
  CHECK_THAT(near.err, Contains("did you mean '2026-014'?"));
}

TEST_CASE("a quote is not sent below the limits, unless there is a reason, which is kept") {
  QuoteApp app;
  app.configure("[quote]\ntax = \"none\"\nfloor = \"300.00\"\nmax_discount = \"15%\"\n");
  const auto number = app.new_quote({"--discount", "30%"});
  CHECK_THAT(app.run({"quote", "send", number}).err, Contains("the discounts are above your ceiling: 30 % of 15 %"));
  const auto cheap = app.new_quote({"--discount", "800"});
  const auto refused = app.run({"quote", "send", cheap});
  CHECK(refused.code == 6);
  CHECK_THAT(refused.err, Contains(cheap + " is below your floor: 200.00 of 300.00"));
  CHECK_THAT(refused.err, Contains("care quote send " + cheap + " --because"));
  CHECK(app.field(cheap, "state") == "draft");
  CHECK(app.run({"quote", "send", cheap, "--because", " "}).code == 2);
  app.ok({"quote", "send", cheap, "--because", "primo lavoro"});
  CHECK(app.field(cheap, "state") == "sent");
  const auto passed = app.ok({"report", "boundaries", "--json"});
  CHECK_THAT(passed, Contains("\"total\":2"));
  CHECK_THAT(passed, Contains("\"reason\":\"primo lavoro\""));
}

TEST_CASE("what a quote must have is named, and each boundary can be switched off") {
  QuoteApp app;
  app.ok({"quote", "new", "giulia", "Catalogo", "--item", "Grafica; 100"});
  const auto checked = app.run({"quote", "check", "1"});
  CHECK(checked.code == 6);
  CHECK_THAT(checked.out, Contains("missing\twhen it is done") && Contains("missing\twhat you will do") &&
                              Contains("missing\twhat the client must do") &&
                              Contains("weak\tone lump line of 100.00") && Contains("weak\tno price floor is set") &&
                              Contains("good\tvalidity 30d, deposit 30%"));
  const auto refused = app.run({"quote", "send", "1"});
  CHECK(refused.code == 6);
  CHECK_THAT(refused.err, Contains("2026-001 does not say when it is done; what you will do"));
  app.configure("[quote]\ntax = \"none\"\n[boundaries]\ncompleteness = false\n");
  CHECK(app.run({"quote", "check", "1"}).code == 0);
  app.ok({"quote", "send", "1"});
}

TEST_CASE("without a tax profile a quote is not sent, and the key is named") {
  QuoteApp app;
  app.configure("");
  const auto number = app.new_quote();
  CHECK_THAT(app.run({"quote", "send", number}).err, Contains("care config set quote.tax ordinary"));
}

TEST_CASE("what was sent does not change, a revision takes its place") {
  QuoteApp app;
  const auto number = app.new_quote();
  app.ok({"quote", "send", number});
  const auto text = app.ok({"quote", "render", number});
  CHECK_THAT(text, Contains("Accetto il preventivo n. 2026-001 del 6 maggio 2026"));
  const auto refused = app.run({"quote", "edit", number, "--item", "Altro; 1; 10"});
  CHECK(refused.code == 1);
  CHECK_THAT(refused.err, Contains("2026-001 is sent; it can be changed only while it is a draft") &&
                              Contains("hint: care quote revise 2026-001"));
  app.configure("[me]\nname = \"Un'altra\"\n[quote]\ntax = \"ordinary\"\n");
  CHECK(app.ok({"quote", "render", number}) == text);

  app.ok({"quote", "revise", number, "--without", "stam"});
  CHECK(app.field(number, "revision") == "2");
  CHECK(app.field(number, "state") == "draft");
  CHECK(app.field(number + "r1", "state") == "superseded");
  CHECK(app.field("1r2", "subtotal") == "600.00");
  app.ok({"undo"});
  CHECK(app.field(number, "state") == "sent");
}

TEST_CASE("an offer holds through its last day, and not beyond") {
  QuoteApp app;
  const auto number = app.new_quote({"--valid", "10d"});
  app.ok({"quote", "send", number});
  const auto on = [&](int day) {
    app.clock.set(std::chrono::sys_days(std::chrono::year(2026) / 5 / day) + std::chrono::hours(20));
  };
  on(16);
  CHECK(app.ok({"quote", "expire"}).empty());
  CHECK(app.field(number, "state") == "sent");
  on(17);
  CHECK(app.field(number, "state") == "expired");
  CHECK_THAT(app.ok({"quote", "expire"}), Contains("Expired 2026-001"));
  CHECK(app.ok({"quote", "expire"}).empty());
  CHECK(app.run({"quote", "accept", number, "--by", "Giulia", "--how", "chat"}).code == 1);
  app.ok({"quote", "accept", number, "--by", "Giulia", "--how", "chat", "--on", "2026-05-16"});
  CHECK(app.field(number, "state") == "accepted");
}

TEST_CASE("a yes is kept with who, how and the evidence, and makes a lead a client") {
  QuoteApp app;
  app.ok({"client", "add", "Tom", "--stage", "lead"});
  const auto number = app.new_quote();
  app.ok({"quote", "copy", number, "--for", "tom"});
  app.ok({"quote", "send", "2"});
  CHECK(app.run({"quote", "accept", "2"}).code == 2);
  CHECK(app.run({"quote", "accept", "2", "--by", "Tom", "--how", "phone"}).code == 2);
  const auto page = app.file("firmato.pdf", "signed");
  app.ok({"quote", "accept", "2", "--by", "Tom", "--how", "signature", "--evidence", page});
  CHECK(app.field("2", "decided_by") == "Tom");
  const auto json = app.ok({"quote", "show", "2", "--json"});
  CHECK_THAT(json, Contains("\"how\":\"signature\"") && Contains("\"name\":\"firmato.pdf\""));
  CHECK_THAT(app.ok({"client", "show", "tom", "--json"}), Contains("\"stage\":\"active\""));
}

TEST_CASE("a yes can be the mail itself, and who may not sign is told") {
  QuoteApp app;
  const auto number = app.new_quote();
  app.ok({"quote", "send", number});
  app.ok({"client", "person", "add", "giulia", "Carla Neri", "--role", "signs", "--email", "carla@example.it"});
  const std::string mail =
      "From: Giulia <giulia@example.it>\nTo: anna@example.it\nDate: Thu, 7 May 2026 09:00:00 +0200\n"
      "Subject: Re: preventivo\nMessage-ID: <1@x>\n\nAccetto il preventivo n. 2026-001.\n";
  app.clock.set(std::chrono::sys_days(std::chrono::year(2026) / 5 / 8));
  const auto result = app.run({"quote", "accept", number, "--mail", "-"}, mail);
  CHECK(result.code == 0);
  CHECK_THAT(result.err, Contains("Giulia is not known to sign for Giulia Bianchi; Carla Neri does"));
  CHECK(app.field(number, "decided_at") == "2026-05-07T07:00:00Z");
  CHECK_THAT(app.ok({"log", "list", "--kind", "approval"}), Contains("Re: preventivo"));
}

TEST_CASE("no work starts before a yes in writing and the deposit") {
  QuoteApp app;
  const auto number = app.new_quote();
  CHECK(app.run({"quote", "start", number}).code == 6);
  app.ok({"quote", "send", number});
  CHECK_THAT(app.run({"quote", "start", number}).err, Contains("2026-001 is not accepted in writing"));
  app.ok({"quote", "accept", number, "--by", "Giulia", "--how", "order"});
  const auto refused = app.run({"quote", "start", number});
  CHECK(refused.code == 6);
  CHECK_THAT(refused.err, Contains("care payment add 2026-001/1 318.24"));
  app.ok({"payment", "add", number, "318.24"});
  app.ok({"quote", "start", number});
  CHECK(app.field(number, "state") == "started");
  const auto again = app.run({"quote", "start", number});
  CHECK(again.code == 1);
  CHECK_THAT(again.err, Contains("only while it is accepted"));
}

TEST_CASE("work before a yes is kept, and uncovered until there is one") {
  QuoteApp app;
  const auto number = app.new_quote();
  const auto logged = app.run({"log", "giulia", "prima bozza", "-k", "work", "--for", "2h", "--quote", number});
  CHECK(logged.code == 0);
  CHECK_THAT(logged.err, Contains("uncovered: quote 2026-001 is not accepted yet"));
  const auto uncovered = [&] { return app.ok({"log", "list", "--fields", "uncovered", "--kind", "work"}); };
  CHECK(uncovered() == "true\n");
  app.ok({"quote", "send", number});
  app.ok({"quote", "accept", number, "--by", "Giulia", "--how", "chat"});
  CHECK(uncovered() == "false\n");
  CHECK_THAT(app.ok({"log", "list", "--quote", number}), Contains("prima bozza"));
}

TEST_CASE("only what was approved is published, by its content") {
  QuoteApp app;
  const auto number = app.running_job();
  const auto first = app.file("home.html", "<p>uno</p>");
  const auto second = app.file("home2.html", "<p>due</p>");
  app.ok({"quote", "submit", number, "Home", first});
  CHECK(app.run({"quote", "publish", number, "home"}).code == 6);
  CHECK(app.run({"quote", "approve", number, "Hom", "--by", "Giulia"}).code == 2);
  app.ok({"quote", "approve", number, "Hom", "--by", "Giulia", "--how", "chat"});
  CHECK(app.run({"quote", "approve", number, "Home", "--by", "Giulia", "--how", "chat"}).code == 1);
  CHECK(app.run({"quote", "publish", number, "home", "--file", second}).code == 6);
  app.ok({"quote", "publish", number, "home", "--file", first});
  CHECK_THAT(app.field(number, "deliverables"), Contains("published"));
  app.ok({"quote", "submit", number, "Home", second});
  CHECK(app.run({"quote", "publish", number, "home"}).code == 6);
  CHECK(app.run({"quote", "publish", number, "hme"}).code == 3);
}

TEST_CASE("a folder is approved as a whole") {
  QuoteApp app;
  const auto number = app.running_job();
  app.file("plan/june/1.txt", "uno");
  app.file("plan/2.txt", "due");
  const auto folder = (app.folder.path() / "plan").string();
  app.ok({"quote", "submit", number, "Piano", folder});
  app.ok({"quote", "approve", number, "Piano", "--by", "Giulia", "--how", "mail"});
  app.file("plan/june/1.txt", "altro");
  CHECK(app.run({"quote", "publish", number, "Piano", "--file", folder}).code == 6);
  app.file("plan/june/1.txt", "uno");
  app.ok({"quote", "publish", number, "Piano", "--file", folder});
}

TEST_CASE("a job goes on to its end, in parts and in figures") {
  QuoteApp app;
  const auto number = app.running_job();
  CHECK(app.run({"quote", "measure", number, "Iscritti", "214"}).code == 3);
  app.ok({"quote", "add", number, "Pagina in inglese", "--item", "Traduzione; 3 h; 45", "--metric",
          "Iscritti; persone; 180; 300"});
  CHECK(app.field("1a", "addendum_of") == "2026-001");
  CHECK(app.field("1a", "state") == "draft");
  CHECK(app.run({"quote", "add", "1a", "Altro"}).code == 1);
  app.ok({"quote", "deliver", number});
  CHECK(app.field(number, "state") == "delivered");
  CHECK_THAT(app.field(number, "instalments"), Contains("\"due\":\"2026-05-06\",\"amount\":\"888.16\""));
  const auto closed = app.run({"quote", "close", number});
  CHECK(closed.code == 0);
  CHECK_THAT(closed.err, Contains("€742.56 is still to come"));
  CHECK(app.run({"quote", "deliver", number}).code == 1);
}

TEST_CASE("the next step is told by the kind of job") {
  QuoteApp app;
  app.configure("[quote]\ntax = \"none\"\n[steps.web]\nsteps = [\"quote sent\", \"accepted\", \"draft\", \"paid\"]\n");
  const auto number = app.new_quote({"--steps", "web"});
  CHECK(app.ok({"quote", "next", number}) == "quote sent\tfalse\tcare quote send 2026-001\n");
  app.ok({"quote", "send", number});
  app.ok({"quote", "accept", number, "--by", "Giulia", "--how", "chat"});
  CHECK(app.ok({"quote", "next", number, "--format", "tsv"}) == "draft\tfalse\tcare quote next 2026-001 --done\n");
  app.ok({"quote", "next", number, "--done"});
  CHECK_THAT(app.ok({"quote", "next", number}), Contains("paid"));
  CHECK(app.run({"quote", "new", "giulia", "X", "--steps", "wep"}).code == 2);
}

TEST_CASE("a running job is adopted in one line") {
  QuoteApp app;
  const auto contract = app.file("contratto.pdf", "x");
  const auto told = app.ok({"quote", "adopt", "giulia", "Sito web", "--total", "1.200,00", "--paid", "400", "--signed",
                            contract, "--delivers", "30 jun"});
  CHECK_THAT(told, Contains("€1,200.00: €800.00 is still to come"));
  CHECK(app.field("1", "state") == "started");
  CHECK(app.field("1", "paid") == "400.00");
  CHECK(app.run({"quote", "adopt", "giulia", "X", "--total", "100", "--paid", "200"}).code == 2);
}

TEST_CASE("a quote goes through its form and comes back the same") {
  QuoteApp app;
  const auto number = app.new_quote({"--discount", "10%", "--metric", "Iscritti; ; 1,5; 3", "--deliverable", "Home; è",
                                     "--excludes", "\"virgolette\" \\ e altro", "--why-me", "riga\nseconda"});
  const auto form = app.ok({"quote", "show", number, "--as", "toml"});
  const auto path = app.file("form.toml", form);
  app.ok({"quote", "new", "giulia", "--from", path});
  for (const auto* key : {"title", "lines", "discount", "instalments", "mine", "theirs", "why_me", "metrics",
                          "deliverables", "excludes", "delivers_on", "total"}) {
    CAPTURE(key);
    CHECK(app.field("1", key) == app.field("2", key));
  }
  const auto wrong = app.file("wrong.toml", "title = \"x\"\nitems = [\"A; 1; 10\",\n  \"B\"]\n");
  const auto refused = app.run({"quote", "new", "giulia", "--from", wrong});
  CHECK(refused.code == 2);
  CHECK_THAT(refused.err, Contains("wrong.toml:3: items: 'B': the price is missing"));
  const auto unknown = app.run({"quote", "new", "giulia", "x", "--from", "-"}, "delivery = \"x\"\n");
  CHECK_THAT(unknown.err, Contains("standard input:1: there is no key 'delivery'") && Contains("did you mean"));
}

TEST_CASE("the editor opens on a form, and what is wrong changes nothing") {
  QuoteApp app;
  const auto number = app.new_quote();
  app.terminal = {true, true, true};
  app.programs.edited = [](const std::string& text) {
    auto changed = text;
    changed.replace(changed.find("Stampa; 4; 100.00"), 17, "Stampa; 5; 100.00");
    return changed;
  };
  app.ok({"quote", "edit", number});
  app.terminal = {};
  CHECK(app.field(number, "subtotal") == "1100.00");
}

TEST_CASE("templates of quotes are kept beside the configuration") {
  QuoteApp app;
  const auto number = app.new_quote();
  app.ok({"quote", "template", "save", "catalogo", number});
  CHECK_THAT(app.ok({"quote", "template", "list"}), Contains("catalogo\t"));
  app.ok({"quote", "new", "giulia", "Un altro", "-t", "catalogo"});
  CHECK(app.field("2", "total") == "1268.80");
  CHECK(app.field("2", "title") == "Un altro");
  CHECK(app.field("2", "delivers_on").empty());
  const auto missing = app.run({"quote", "new", "giulia", "x", "-t", "catalgo"});
  CHECK(missing.code == 3);
  CHECK_THAT(missing.err, Contains("did you mean 'catalogo'?"));
  CHECK(app.run({"quote", "template", "save", "../x", number}).code == 2);
  app.ok({"quote", "template", "remove", "catalogo"});
  CHECK(app.ok({"quote", "template", "list"}).empty());
}

TEST_CASE("a quote can begin with what the client asked for") {
  QuoteApp app;
  app.ok({"log", "giulia", "Vorrebbe anche un volantino", "-k", "request"});
  app.ok({"quote", "new", "--from-log", "1", "--item", "Volantino; 100"});
  CHECK(app.field("1", "title") == "Vorrebbe anche un volantino");
  CHECK_THAT(app.ok({"log", "show", "1", "--json"}), Contains("\"quote\":\"2026-001\""));
}

TEST_CASE("totals are computed without storing anything") {
  QuoteApp app;
  const auto json = app.ok({"quote", "totals", "--item", "Consulenza; 1; 1000; 22%", "--tax", "fund", "--withholding",
                            "--json", "--fields", "total,fund,withholding,net_to_pay"});
  CHECK(json == "{\"total\":\"1268.80\",\"fund\":\"40.00\",\"withholding\":\"200.00\",\"net_to_pay\":\"1068.80\"}\n");
  CHECK(app.ok({"quote", "list"}).empty());
}

TEST_CASE("declined quotes say why, and the report counts it") {
  QuoteApp app;
  for (int i = 0; i < 3; ++i) app.ok({"quote", "send", app.new_quote()});
  app.ok({"quote", "decline", "1", "--why", "price", "--note", "un terzo in meno"});
  app.ok({"quote", "accept", "2", "--by", "Giulia", "--how", "chat"});
  CHECK(app.run({"quote", "decline", "3", "--why", "other"}).code == 2);
  CHECK(app.field("1", "why") == "price");
  const auto report = app.ok({"report", "quotes", "--json"});
  CHECK_THAT(report,
             Contains("\"sent\":{\"count\":3,") && Contains("\"accepted_share\":\"50\"") &&
                 Contains("\"waiting\":{\"count\":1,\"amounts\":[{\"currency\":\"EUR\",\"amount\":\"1268.80\"}]}") &&
                 Contains("{\"reason\":\"price\",\"count\":1}"));
}
