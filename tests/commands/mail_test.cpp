#include <filesystem>

#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;

namespace {

std::string mail(const std::string& from, const std::string& to, const std::string& headers, const std::string& body) {
  return "From: " + from + "\nTo: " + to + "\nSubject: =?UTF-8?Q?Perch=C3=A9_due_prezzi=3F?=\n" +
         "Date: Wed, 6 May 2026 09:58:00 +0200\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n" +
         headers + "\n" + body;
}

const std::string kQuoted =
    "Buongiorno,\n\nnon capisco il secondo prezzo.\n\nIl giorno mar 5 mag 2026 alle ore 18:02 Anna Rossi "
    "<anna@example.it> ha scritto:\n> ecco il preventivo\n";

}  // namespace

TEST_CASE("a mail is logged with its client, once, without what it quotes") {
  TestApp app;
  app.ok({"client", "add", "Giulia Bianchi", "--email", "giulia@example.it"});
  const auto source = mail("Giulia <GIULIA@example.it>", "anna@example.it", "Message-ID: <1@example.it>\n", kQuoted);
  app.ok({"log", "add", "--mail", "-", "-k", "question"}, source);
  CHECK(app.ok({"log", "show", "1", "--json", "--fields",
                "client,at,channel,direction,kind,summary,body,needs_reply,message_id"}) ==
        R"({"client":"giulia-bianchi","at":"2026-05-06T07:58:00Z","channel":"email","direction":"in",)"
        R"("kind":"question","summary":"Perché due prezzi?","body":"Buongiorno,\n\nnon capisco il secondo prezzo.",)"
        R"("needs_reply":true,"message_id":"<1@example.it>"})"
        "\n");
  CHECK(app.ok({"log", "add", "--mail", "-"}, source) == "Logged before as 1, Giulia Bianchi; nothing was changed.\n");
  CHECK(app.ok({"log", "--format", "ids"}) == "1\n");
  CHECK(app.ok({"history", "--fields", "id", "-n", "1"}) == "2\n");
}

TEST_CASE("a mail of one's own went out, to each client it names, and answers what they asked") {
  TestApp app;
  app.ok({"client", "add", "Giulia", "--email", "giulia@example.it"});
  app.ok({"client", "add", "Tom", "--email", "tom@example.com"});
  app.ok({"log", "add", "--mail", "-", "-k", "question"},
         mail("giulia@example.it", "anna@example.it", "Message-ID: <q@example.it>\n", "Quando?\n"));
  app.ok({"log", "add", "--mail", "-"},
         mail("Anna Rossi <anna@example.it>", "giulia@example.it, Tom <tom@example.com>",
              "Message-ID: <a@example.it>\nIn-Reply-To: <q@example.it>\n", "Venerdì.\n"));
  CHECK(app.ok({"log", "--out", "--fields", "client,reply_to"}) == "tom\t\ngiulia\t1\n");
  CHECK(app.ok({"log", "--open"}).empty());
}

TEST_CASE("a sender whom nobody knows is refused with the command that adds them") {
  TestApp app;
  const auto source = mail("Marco Verdi <marco@example.org>", "anna@example.it", "", "Salve\n");
  const auto refused = app.run({"log", "add", "--mail", "-"}, source);
  CHECK(refused.code == 3);
  CHECK(refused.err ==
        "care: no client has the address 'marco@example.org'\n"
        "hint: care client add 'Marco Verdi' --email marco@example.org; or --new, or --client CLIENT\n");
  CHECK(app.ok({"log"}).empty());

  app.ok({"log", "add", "--mail", "-", "--new"}, source);
  CHECK(app.ok({"client", "show", "marco-verdi", "--json", "--fields", "name,stage,emails"}) ==
        R"({"name":"Marco Verdi","stage":"lead","emails":["marco@example.org"]})"
        "\n");
  CHECK_THAT(app.ok({"log", "add", "--mail", "-", "--new"}, source), Catch::StartsWith("Logged before as 1"));
}

TEST_CASE("the option --client says whose mail it is") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  app.ok({"log", "add", "--mail", "-", "--client", "giulia"}, mail("x@example.org", "anna@example.it", "", "Salve\n"));
  CHECK(app.ok({"log", "giulia", "--fields", "summary"}) == "Perché due prezzi?\n");
}

TEST_CASE("certified mail is unwrapped") {
  TestApp app;
  app.ok({"client", "add", "Giulia", "--email", "giulia@pec.example.it"});
  const std::string inner =
      mail("giulia@pec.example.it", "anna@example.it", "Message-ID: <in@pec.example.it>\n", "Firmato.\n");
  const std::string wrapped =
      "From: \"Per conto di: giulia@pec.example.it\" <posta-certificata@example.it>\nTo: anna@example.it\n"
      "Subject: POSTA CERTIFICATA: Contratto\nMessage-ID: <out@example.it>\nMIME-Version: 1.0\n"
      "Content-Type: multipart/mixed; boundary=\"x\"\n\n--x\nContent-Type: text/plain\n\nMessaggio di posta "
      "certificata\n"
      "--x\nContent-Type: message/rfc822; name=\"postacert.eml\"\n"
      "Content-Disposition: attachment; filename=\"postacert.eml\"\n\n" +
      inner + "\n--x--\n";
  app.ok({"log", "add", "--mail", "-"}, wrapped);
  CHECK(app.ok({"log", "show", "1", "--json", "--fields", "client,channel,summary,body"}) ==
        R"({"client":"giulia","channel":"pec","summary":"Perché due prezzi?","body":"Firmato."})"
        "\n");
}

TEST_CASE("what is no mail is refused, and so are two texts") {
  TestApp app;
  CHECK(app.run({"log", "add", "--mail", "-"}, "").code == 1);
  CHECK(app.run({"log", "add", "giulia", "testo", "--mail", "-"}, "").code == 2);
  CHECK(app.run({"log", "add", "--mail", (app.folder.path() / "none").string()}).code == 1);
}

TEST_CASE("what a mail passes on is kept, and what a carrier reports is no contact") {
  TestApp app;
  app.ok({"client", "add", "Giulia", "--email", "giulia@example.it"});
  const std::string forwarded =
      "From: giulia@example.it\nTo: anna@example.it\nSubject: Fwd: testi\nDate: Wed, 6 May 2026 09:58:00 +0200\n"
      "Message-ID: <f@example.it>\n\nEcco i testi.\n\n---------- Forwarded message ---------\nFrom: Socio "
      "<s@example.org>\n"
      "Date: Tue, 5 May 2026\nSubject: testi\nTo: giulia@example.it\n\nIl titolo: Primavera.\n";
  app.ok({"log", "add", "--mail", "-"}, forwarded);
  CHECK_THAT(app.ok({"log", "show", "1", "--json", "--fields", "body"}),
             Catch::Contains("Ecco i testi.") && Catch::Contains("Il titolo: Primavera."));

  const auto receipt =
      mail("posta-certificata@example.it", "anna@example.it", "X-Ricevuta: accettazione\n", "Ricevuta\n");
  CHECK(app.run({"log", "add", "--mail", "-", "--new"}, receipt).code == 3);
  const auto own = app.run({"log", "add", "--mail", "-"}, mail("anna@example.it", "anna@example.it", "", "Nota\n"));
  CHECK(own.code == 3);
  CHECK_THAT(own.err, Catch::Contains("the mail is from you, and to nobody else"));
}

TEST_CASE("a mail without a Message-ID is told by its date, sender, subject, text and files") {
  TestApp app;
  app.ok({"client", "add", "Giulia", "--email", "giulia@example.it", "--email", "g@example.it"});
  const auto scan = [](const std::string& from, const std::string& date, const std::string& subject,
                       const std::string& text, const std::string& file) {
    return "From: " + from + "\nTo: anna@example.it\nSubject: " + subject + "\nDate: Wed, 6 May 2026 " + date +
           " +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n" +
           text + "\n--b\nContent-Type: application/pdf; name=scan.pdf\nContent-Disposition: attachment; filename=" +
           "scan.pdf\n\n" + file + "\n--b--\n";
  };
  const auto first = scan("giulia@example.it", "09:58:00", "Scan", "See attached", "one");
  app.ok({"log", "add", "--mail", "-"}, first);
  app.ok({"log", "add", "--mail", "-"}, scan("giulia@example.it", "09:58:00", "Scan", "See attached", "two"));
  app.ok({"log", "add", "--mail", "-"}, scan("giulia@example.it", "09:58:00", "Page 3", "See attached", "one"));
  app.ok({"log", "add", "--mail", "-"}, scan("giulia@example.it", "09:58:00", "Scan", "See below", "one"));
  app.ok({"log", "add", "--mail", "-"}, scan("giulia@example.it", "09:59:00", "Scan", "See attached", "one"));
  app.ok({"log", "add", "--mail", "-"}, scan("g@example.it", "09:58:00", "Scan", "See attached", "one"));
  CHECK(app.ok({"log", "--count"}) == "6\n");
  CHECK(app.ok({"log", "add", "--mail", "-"}, first) == "Logged before as 1, Giulia; nothing was changed.\n");
  CHECK(app.ok({"log", "--count"}) == "6\n");
}

TEST_CASE("another mail with a Message-ID that is known is told, never dropped in silence") {
  TestApp app;
  app.ok({"client", "add", "Giulia", "--email", "giulia@example.it"});
  const auto with_text = [](const std::string& text) {
    return mail("giulia@example.it", "anna@example.it", "Message-ID: <1@scanner>\n", text);
  };
  app.ok({"log", "add", "--mail", "-"}, with_text("Prima pagina\n"));
  const auto refused = app.run({"log", "add", "--mail", "-"}, with_text("Seconda pagina\n"));
  CHECK(refused.code == 1);
  CHECK(refused.out.empty());
  CHECK_THAT(refused.err, Catch::StartsWith("care: a mail with the Message-ID <1@scanner> is logged as 1, Giulia, and "
                                            "holds something else\nhint: care log show 1"));
  const auto with_file =
      "From: giulia@example.it\nTo: anna@example.it\nSubject: x\nMessage-ID: <1@scanner>\nMIME-Version: 1.0\n"
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nPrima pagina\n--b\n"
      "Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\nx\n--b--\n";
  CHECK(app.run({"log", "add", "--mail", "-"}, with_file).code == 1);
  CHECK(app.ok({"log", "add", "--mail", "-"}, with_text("Prima pagina\n")) ==
        "Logged before as 1, Giulia; nothing was changed.\n");
  CHECK(app.ok({"log", "--count"}) == "1\n");
}

TEST_CASE("a mail of very many attachments is refused before one of them is kept") {
  TestApp app;
  app.ok({"client", "add", "Giulia", "--email", "giulia@example.it"});
  const auto with_files = [](int count) {
    std::string source =
        "From: giulia@example.it\nTo: anna@example.it\nSubject: x\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=b\n\n";
    for (int n = 0; n < count; ++n) {
      source +=
          "--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a\n\n" + std::to_string(n) + "\n";
    }
    return source + "--b--\n";
  };
  const auto refused = app.run({"log", "add", "--mail", "-"}, with_files(201));
  CHECK(refused.code == 1);
  CHECK_THAT(refused.err, Catch::Contains("the mail has 201 attachments; care keeps 200 of one at most"));
  CHECK_FALSE(std::filesystem::exists(app.database().string() + ".files"));
  CHECK(app.ok({"log", "--count"}) == "0\n");
  app.ok({"log", "add", "--mail", "-"}, with_files(200));
}

TEST_CASE("a mail from whom nobody knows leaves no attachment behind") {
  TestApp app;
  app.ok({"client", "add", "Giulia"});
  const auto source =
      "From: marco@example.org\nTo: anna@example.it\nSubject: x\nMIME-Version: 1.0\n"
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/pdf\n"
      "Content-Disposition: attachment; filename=a.pdf\n\nx\n--b--\n";
  CHECK(app.run({"log", "add", "--mail", "-"}, source).code == 3);
  CHECK_FALSE(std::filesystem::exists(app.database().string() + ".files"));
}

TEST_CASE("a mail to two clients is one JSON document") {
  TestApp app;
  app.ok({"client", "add", "Giulia", "--email", "giulia@example.it"});
  app.ok({"client", "add", "Tom", "--email", "tom@example.com"});
  CHECK(app.ok({"log", "add", "--mail", "-", "--json", "--fields", "client"},
               mail("anna@example.it", "giulia@example.it, tom@example.com", "", "Ciao\n")) ==
        "[{\"client\":\"giulia\"},{\"client\":\"tom\"}]\n");
}
