#include <regex>

#include "documents/mail_letter.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::Result;
using care::test::TestApp;

namespace {

struct Studio : TestApp {
  Studio() {
    configure(
        "[me]\nname = \"Anna Rossi\"\nemails = [\"anna@example.it\"]\nphone = \"011 555 0100\"\nlanguage = \"it\"\n"
        "[quote]\ntax = \"none\"\nmine = \"bozze\"\ntheirs = \"testi\"\n");
    ok({"client", "add", "Giulia Bianchi", "--email", "giulia@example.it", "--stage", "active"});
  }

  /// One that is sent, and waits for an answer.
  void quote(const std::string& client) {
    ok({"quote", "new", client, "Sito web", "--item", "Sito; 1; 1000", "--starts", "tomorrow", "--delivers", "+30d",
        "--deposit", "30%"});
  }

  std::string text_of(const std::string& mail) { return ok({"mail", "show", mail, "--as", "text"}); }
};

}  // namespace

TEST_CASE("what a template says that its mails are about is known") {
  Studio app;
  for (const auto& each : care::documents::mail_templates()) {
    const auto said = app.run({"mail", "new", "giulia", "--template", each.name}).err;
    CHECK(said.find("is about") == std::string::npos);
  }
}

TEST_CASE("a mail is begun with its template, and stays a draft") {
  Studio app;
  const auto told = app.ok({"mail", "new", "giulia", "--template", "newsletter"});
  const auto text = app.text_of("1");
  const std::string head = "To: Giulia Bianchi <giulia@example.it>\nSubject: ";
  REQUIRE_THAT(text, Catch::StartsWith(head));
  CHECK(told == "Draft 1 to Giulia Bianchi: " + text.substr(head.size(), text.find("\n\n") - head.size()) + ".\n");
  CHECK_THAT(text, Catch::Contains("\n\nGentile Giulia Bianchi,\n\n"));
  CHECK_THAT(text, Catch::Contains("\nAnna Rossi\n"));
  CHECK(app.ok({"mail", "list", "--json", "--fields", "client,kind,key,state,to,quote,sent_at"}) ==
        "[{\"client\":\"giulia-bianchi\",\"kind\":\"newsletter\",\"key\":\"newsletter\",\"state\":\"draft\",\"to\":"
        "\"giulia@example.it\",\"quote\":null,\"sent_at\":null}]\n");
  CHECK(app.ok({"mail", "cancel", "1"}).starts_with("Mail 1 to Giulia Bianchi will not be sent: "));
  CHECK(app.run({"mail", "cancel", "1"}).code == 1);
  CHECK(app.ok({"mail", "list", "--state", "draft"}).empty());
  app.ok({"undo"});
  CHECK(app.ok({"mail", "list", "--state", "draft", "--format", "ids"}) == "1\n");
}

TEST_CASE("on a terminal the mail is opened in the editor, and what is left there is stored") {
  Studio app;
  app.terminal.in = app.terminal.out = true;
  app.programs.edited = [](const std::string& text) {
    return std::regex_replace(text, std::regex("Subject: .*"), "Subject: Una domanda");
  };
  app.ok({"mail", "new", "giulia", "--template", "newsletter"});
  app.terminal.in = app.terminal.out = false;
  CHECK_THAT(app.text_of("1"), Catch::Contains("\nSubject: Una domanda\n"));
}

TEST_CASE("a line To: that is changed in the editor says whom the mail goes to") {
  Studio app;
  app.terminal.in = app.terminal.out = true;
  const auto address_to = [&](const std::string& to) {
    app.programs.edited = [to](const std::string& text) { return std::regex_replace(text, std::regex("To: .*"), to); };
  };
  const auto stored = [&](const std::string& mail) {
    app.terminal.out = false;
    const auto to = app.ok({"mail", "show", mail, "--json", "--fields", "to"});
    app.terminal.out = true;
    return to;
  };
  const std::vector<std::string> words{"mail", "new", "giulia", "--template", "newsletter"};
  address_to("To: Marta <marta@example.it>");
  app.ok(words);
  CHECK(stored("1") == "{\"to\":\"marta@example.it\"}\n");
  address_to("To: g@example.it");
  app.ok({"mail", "edit", "1"});
  CHECK(stored("1") == "{\"to\":\"g@example.it\"}\n");
  address_to("To: Giulia <giulia>");
  const auto refused = app.run(words);
  CHECK(refused.code == 2);
  CHECK_THAT(refused.err, Catch::Contains("'giulia' is not an e-mail address; what you typed is kept in "));
  app.programs.edited = [](const std::string& text) { return text.substr(text.find('\n') + 1); };
  app.ok(words);
  CHECK(stored("2") == "{\"to\":\"giulia@example.it\"}\n");
}

TEST_CASE("a phrase of the never-list keeps a mail from being stored, unless there is a reason") {
  Studio app;
  const std::vector<std::string> words{
      "mail", "new", "giulia", "--template", "newsletter", "--set", "note=Non ha capito."};
  const Result refused = app.run(words);
  CHECK(refused.code == 6);
  CHECK_THAT(refused.err, Catch::Contains("'Non ha capito': it puts the blame on the reader [never-list]"));
  CHECK(app.ok({"mail"}).empty());
  auto reasoned = words;
  reasoned.insert(reasoned.end(), {"--because", "sono parole sue"});
  app.ok(reasoned);
  CHECK_THAT(app.ok({"report", "boundaries"}), Catch::Contains("words"));
  app.configure("[me]\nemails = [\"anna@example.it\"]\n[boundaries]\nwords = false\n");
  app.ok(words);
}

TEST_CASE("a mail finds what it is about where one thing alone can be meant") {
  Studio app;
  const Result nothing = app.run({"mail", "new", "giulia", "--template", "quote-follow-up"});
  CHECK(nothing.code == 6);
  CHECK_THAT(nothing.err, Catch::Contains("number"));
  app.quote("giulia");
  app.ok({"quote", "send", "2026-001", "--by", "hand"});
  app.ok({"mail", "new", "giulia", "--template", "quote-follow-up"});
  CHECK(app.ok({"mail", "show", "1", "--json", "--fields", "quote,key"}) ==
        "{\"quote\":\"2026-001\",\"key\":\"quote-follow-up:2026-001\"}\n");
  app.quote("giulia");
  app.ok({"quote", "send", "2026-002", "--by", "hand"});
  const Result several = app.run({"mail", "new", "giulia", "--template", "quote-follow-up"});
  CHECK(several.code == 2);
  CHECK_THAT(several.err, Catch::Contains("2 quotes that it could be about"));
  const Result again = app.run({"mail", "new", "giulia", "--template", "quote-follow-up", "--quote", "2026-001"});
  CHECK(again.code == 0);
  CHECK_THAT(again.err, Catch::Contains("mail 1 is of the same matter, and draft"));
  app.ok({"client", "add", "Tom", "--email", "tom@example.it"});
  CHECK(app.run({"mail", "new", "tom", "--template", "quote-follow-up", "--quote", "2026-001"}).code == 2);
}

TEST_CASE("a reminder of a payment is refused without its invoice, which it then names") {
  Studio app;
  app.quote("giulia");
  app.ok({"quote", "send", "2026-001", "--by", "hand"});
  app.ok({"quote", "accept", "2026-001", "--by", "Giulia Bianchi", "--how", "chat"});
  app.ok({"payment", "invoice", "2026-001/1", "12", "--on", "2026-04-01", "--due", "2026-05-01"});
  app.ok({"mail", "new", "giulia", "--template", "payment-first"});
  const auto mail = app.ok({"mail", "list", "--format", "ids"}).substr(0, 1);
  CHECK_THAT(app.text_of(mail), Catch::Contains("300,00\u00a0€") && Catch::Contains("12"));
  const Result other = app.run({"mail", "new", "giulia", "--template", "payment-first", "--quote", "2026-001/2"});
  CHECK(other.code == 6);
  CHECK_THAT(other.err, Catch::Contains("2026-001/2 has no invoice that a reminder could name"));
}

TEST_CASE("an answer to anger is held until it was read a second time") {
  Studio app;
  app.ok({"log", "giulia", "Sono furiosa", "-k", "complaint", "--heated", "-c", "phone"});
  CHECK_THAT(app.ok({"mail", "new", "giulia", "--template", "acknowledgement", "--set", "reply_by=2026-05-08"}),
             Catch::Contains("read it a second time"));
  CHECK_THAT(app.ok({"mail", "show", "1", "--as", "text"}), !Catch::Contains("furiosa"));
  CHECK_THAT(app.ok({"today", "--json"}), Catch::Contains("\"action\":\"care mail edit 1\",\"key\":\"mail:1:held\""));
  app.terminal.in = app.terminal.out = true;
  app.programs.edited = [](const std::string& text) { return text; };
  CHECK_THAT(app.ok({"mail", "edit", "1"}), Catch::StartsWith("Read mail 1 to Giulia Bianchi"));
  app.terminal.in = app.terminal.out = false;
  CHECK_THAT(app.ok({"today", "--json"}), Catch::Contains("\"key\":\"mail:1:draft\""));
}

TEST_CASE("files go with a mail, and are in the message") {
  Studio app;
  app.ok({"mail", "new", "giulia", "--template", "newsletter", "--attach", app.file("è bozza.pdf", "%PDF-1.4 x")});
  const auto message = app.ok({"mail", "show", "1", "--as", "eml"});
  CHECK_THAT(message, Catch::Contains("multipart/mixed") && Catch::Contains("application/pdf") &&
                          Catch::Contains("JVBERi0xLjQgeA==") && Catch::Contains("Content-Disposition: attachment"));
  CHECK(app.run({"mail", "new", "giulia", "--template", "newsletter", "--attach", "/nowhere"}).code == 1);
  CHECK(app.ok({"mail", "list", "--count"}) == "1\n");
}

TEST_CASE("a mail needs a template, a client with an address, and values that the template knows") {
  Studio app;
  const auto refused = [&](const std::vector<std::string>& words, int code, const char* says) {
    const Result result = app.run(words);
    CHECK(result.code == code);
    CHECK_THAT(result.err, Catch::Contains(says));
  };
  refused({"mail", "new", "giulia"}, 2, "needs --template");
  refused({"mail", "new", "giulia", "--template", "postcard"}, 2, "'postcard' is not a template");
  refused({"mail", "new", "giulia", "--template", "thanks", "--set", "x"}, 2, "'x' sets nothing");
  refused({"mail", "new", "giulia", "--template", "newsletter", "--set", "colour=red"}, 2, "colour");
  app.ok({"client", "add", "Tom"});
  refused({"mail", "new", "tom", "--template", "newsletter"}, 1, "Tom has no e-mail address");
  refused({"mail", "show", "9"}, 3, "there is no mail 9");
  CHECK(app.ok({"mail"}).empty());
}

TEST_CASE("days are set as people say them, and an answer is asked for by a day") {
  Studio app;
  app.ok({"mail", "new", "giulia", "--template", "acknowledgement", "--no-edit", "--set", "reply_by=fri"});
  CHECK_THAT(app.ok({"mail", "show", "1", "--as", "text"}), Catch::Contains("entro venerdì 8 maggio"));
  CHECK(app.run({"mail", "new", "giulia", "--template", "acknowledgement", "--set", "reply_by=someday"}).code == 2);
  app.ok({"mail", "new", "giulia", "--template", "limits", "--no-edit"});
  CHECK_THAT(app.ok({"mail", "show", "2", "--as", "text"}), Catch::Contains("entro mercoledì 13 maggio"));
}

TEST_CASE("a template of one's own goes before the built-in one, and is checked before it is saved") {
  Studio app;
  app.terminal.in = app.terminal.out = true;
  app.programs.edited = [](const std::string&) {
    return std::string("# Mine.\n\n[formal]\nSubject: Grazie davvero\n\nLe scrivo per dirLe grazie.\n");
  };
  app.ok({"mail", "templates", "edit", "thanks"});
  app.terminal.in = app.terminal.out = false;
  CHECK_THAT(app.ok({"mail", "templates", "show", "thanks"}), Catch::Contains("Grazie davvero"));
  CHECK_THAT(app.ok({"mail", "templates", "show", "thanks", "--lang", "en"}), Catch::Contains("Thank"));
  app.ok({"mail", "new", "giulia", "--template", "thanks"});
  CHECK_THAT(app.text_of("1"), Catch::Contains("Subject: Grazie davvero"));
  CHECK_THAT(app.ok({"mail", "templates", "--json"}), Catch::Contains("\"own\":[\"it\"]"));
  CHECK_THAT(app.ok({"mail", "templates", "values"}), Catch::Contains("number\t"));
  app.file("config/care/templates/it/mail/thanks.mail", "[formal]\nSubject: {{nobody}}\n\nx\n");
  const Result broken = app.run({"mail", "new", "giulia", "--template", "thanks"});
  CHECK(broken.code == 4);
  CHECK_THAT(broken.err, Catch::Contains("nobody"));
}

TEST_CASE("a no is counted with its reason, and its mail is drafted") {
  Studio app;
  app.ok({"client", "add", "Rossi", "--email", "rossi@example.it", "--stage", "lead"});
  app.ok({"log", "rossi", "Un negozio online", "-k", "request", "-c", "email"});
  const auto told = app.ok({"client", "decline", "rossi", "--why", "poor fit", "--note", "cerca altro"});
  CHECK(told == "Declined rossi, Rossi (1: Un negozio online): poor fit.\nThe mail is a draft: care mail edit 1\n");
  CHECK(app.ok({"client", "show", "rossi", "--json", "--fields", "stage,lost_reason"}) ==
        "{\"stage\":\"lost\",\"lost_reason\":\"poor fit\"}\n");
  CHECK(app.ok({"log", "show", "1", "--json", "--fields", "declined,state"}) ==
        "{\"declined\":\"poor fit\",\"state\":\"open\"}\n");
  app.ok({"client", "decline", "giulia", "--why", "poor fit"});
  CHECK(app.ok({"client", "show", "giulia", "--json", "--fields", "stage"}) == "{\"stage\":\"active\"}\n");
  CHECK_THAT(app.ok({"report", "lost", "--json"}),
             Catch::Contains("\"total\":1,") && Catch::Contains("\"declined_reasons\":[{\"reason\":\"poor fit\","
                                                                "\"count\":2}]"));
  CHECK(app.run({"client", "decline", "giulia"}).code == 2);
  CHECK(app.run({"client", "decline", "giulia", "--why", "other"}).code == 2);
}

TEST_CASE("what calls for a mail drafts it: an acknowledgement, a yes, what is to be approved") {
  Studio app;
  app.ok({"log", "giulia", "Quando è pronto?", "-k", "question", "-c", "email"});
  CHECK_THAT(app.ok({"log", "ack", "1", "--by", "fri"}), Catch::Contains("The mail is a draft: care mail edit 1\n"));
  CHECK_THAT(app.text_of("1"), Catch::Contains("venerdì 8 maggio"));
  app.quote("giulia");
  app.ok({"quote", "send", "2026-001", "--by", "hand"});
  app.ok({"quote", "accept", "2026-001", "--by", "Giulia Bianchi", "--how", "chat"});
  app.ok({"payment", "add", "2026-001", "300"});
  app.ok({"quote", "start", "2026-001"});
  app.ok({"quote", "submit", "2026-001", "Home", app.file("home.html", "<h1>Home</h1>")});
  CHECK(app.ok({"mail", "list", "--fields", "kind"}) == "approval-request\naccepted\nacknowledgement\n");
  CHECK_THAT(app.text_of("3"), Catch::Contains("Home"));
}

TEST_CASE("mails move from one database to another, and none is sent twice") {
  Studio app;
  app.ok({"mail", "new", "giulia", "--template", "newsletter", "--attach", app.file("a.txt", "a")});
  auto everything = app.ok({"export"});
  TestApp other;
  CHECK(other.ok({"import", "-"}, everything) == "Imported 1 client, 1 mail, 1 file.\n");
  CHECK(other.ok({"import", "-"}, everything) == "Imported nothing new (2 already here).\n");
  const auto at = everything.find("\"state\":\"draft\"");
  everything.replace(at, 15, "\"state\":\"queued\"");
  CHECK(other.ok({"import", "-"}, everything) == "Imported nothing new (2 already here).\n");
  TestApp third;
  third.ok({"import", "-"}, everything);
  CHECK(third.ok({"mail", "list", "--fields", "state"}) == "draft\n");
}

TEST_CASE("care today asks for a mail where one settles it, and then for the draft alone") {
  Studio app;
  app.quote("giulia");
  app.ok({"quote", "send", "2026-001", "--by", "hand"});
  app.clock.set(app.clock.now() + std::chrono::days(9));
  CHECK_THAT(
      app.ok({"today", "--fields", "kind,action"}),
      Catch::Contains("quote-follow-up\tcare mail new giulia-bianchi --template quote-follow-up --quote 2026-001"));
  app.ok({"mail", "new", "giulia", "--template", "quote-follow-up"});
  const auto lines = app.ok({"today", "--fields", "kind,action"});
  CHECK_THAT(lines, !Catch::Contains("quote-follow-up\t") && Catch::Contains("mail\tcare mail show 1"));
}
