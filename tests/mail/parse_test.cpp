#include <chrono>

#include "care/error.hpp"
#include "mail/helper_support.hpp"

using namespace care;
using test::parsed;
using test::parsed_file;
using test::text_of;
using test::written;

TEST_CASE("a reply is read whole: names, identifiers, flowed text", "[mail]") {
  const mail::Message message = parsed_file("reply-it.eml");
  CHECK(message.message_id == "<20260506.reply@fiori.example>");
  CHECK(message.in_reply_to == "<20260506.first@example.it>");
  CHECK(written(message.from) == "Giulia Niccolò <giulia@fiori.example>");
  CHECK(written(message.to) ==
        "Anna Rossi <anna@example.it>, Fiori, Ufficio <ufficio@fiori.example>, <tipografia@stampa.example>");
  CHECK(message.subject == "Re: Catalogo di primavera – qual è la data?");
  CHECK(message.date == Instant(std::chrono::seconds(1778060400)));
  CHECK(message.text ==
        "Ciao Anna, per me va bene l'8 maggio. Puoi mandarmi la bozza della copertina?\n\n"
        "Il giorno mer 6 mag 2026 alle ore 10:12 Anna Rossi <anna@example.it> ha scritto:\n"
        "> Buongiorno Giulia, quando consegniamo?\n-- \nGiulia\n");
  CHECK(message.attachments.empty());
  CHECK_FALSE(message.delivery_report);
}

TEST_CASE("a broken line in the header costs that line and no more", "[mail]") {
  const mail::Message message = parsed_file("broken-header.eml");
  CHECK(written(message.from) == "Perché No <perche@example.it>");
  CHECK(message.subject == "Città e caffè");
  CHECK(message.date == std::nullopt);
  CHECK(message.message_id.empty());
  CHECK(message.text == "Va bene.\n");
}

TEST_CASE("a header that ends without an empty line leaves the body whole", "[mail]") {
  CHECK(parsed("From: anna@example.it\nSubject: x\nFirst line of the text\n\nSecond\n").text ==
        "First line of the text\n\nSecond\n");
  CHECK(parsed("\n\r\n>From anna Wed May  6\nFrom: anna@example.it\n").text.empty());
  CHECK(parsed("From: anna@example.it\rSubject: old\r\rBody\r").text == "Body\n");
}

TEST_CASE("a multipart that does not name its boundary is still taken apart", "[mail]") {
  const mail::Message message = parsed_file("no-boundary.eml");
  CHECK(message.delivery_report);
  CHECK(message.text == "Your message could not be delivered.\n");
  REQUIRE(message.attachments.size() == 1);
  CHECK(message.attachments[0].type == "message/delivery-status");
}

TEST_CASE("invitations and file names, however they are written", "[mail]") {
  const mail::Message message = parsed_file("invitation.eml");
  CHECK(message.invitation == "REQUEST");
  CHECK(message.text == "Shall we talk on Thursday?");
  REQUIRE(message.attachments.size() == 3);
  CHECK(message.attachments[0].name == "part-1.ics");
  CHECK(message.attachments[1].name == "Preventivo città.pdf");  // RFC 2231, and folders taken out
  CHECK(message.attachments[1].content.substr(0, 8) == "%PDF-1.1");
  CHECK(message.attachments[2].name == "foto–città.png");  // encoded words, which RFC 2231 forbids
  CHECK(message.attachments[2].content == "x");
}

TEST_CASE("text between attachments belongs to the text", "[mail]") {
  const mail::Message message = parsed_file("parts-between-text.eml");
  CHECK(message.text == "Ecco la prima foto.\n\nE ne manca una.");
  REQUIRE(message.attachments.size() == 2);
  CHECK(message.attachments[0].name == "part-1.jpg");
  CHECK(message.attachments[0].content == "\xFF\xD8\xFF");
  CHECK(message.attachments[1].name == "Vecchio-messaggio.eml");
  CHECK(message.attachments[1].content.find("Inoltrato.") != std::string::npos);
}

TEST_CASE("charsets are read as their writers meant them", "[mail]") {
  CHECK(text_of("text/plain; charset=iso-8859-1", "citt\xE0 \x80 10 \x96") == "città € 10 –");
  CHECK(text_of("text/plain; charset=us-ascii", "citt\xC3\xA0") == "città");
  CHECK(text_of("text/plain", "citt\xE0") == "città");
  CHECK(text_of("text/plain; charset=nonsense", "citt\xE0") == "città");
  CHECK(text_of("text/plain; charset=\"../../x\"", "ok") == "ok");
  CHECK(text_of("text/plain; charset=utf-8", "a\xFFz") == "a\xEF\xBF\xBDz");
  CHECK(text_of("text/plain; charset=utf-8", std::string("a\0b", 3)) == "ab");
  CHECK(text_of("text/plain; charset=gb2312", "\xC4\xE3\xBA\xC3") == "你好");
  CHECK(text_of("text/html", "<meta charset=\"windows-1251\"><p>\xCF\xF0\xE8\xE2\xE5\xF2") == "Привет");
}

TEST_CASE("encoded words in a row lose nothing, whatever their padding", "[mail]") {
  const auto subject = [](const std::string& value) { return parsed("Subject: " + value + "\n\n").subject; };
  CHECK(subject("=?utf-8?B?Y2l0dMOgIA==?= =?utf-8?B?ZSBjYWZmw6g=?= =?utf-8?Q?_e_pi=C3=B9?=") == "città e caffè e più");
  CHECK(subject("=?utf-8?B?Y2l0dMM=?=\n =?utf-8?B?oA==?=") == "città");  // one letter in two words
  CHECK(subject("=?utf-8?Q?two words=21?= plain =?iso-8859-1*en?q?=E9?=") == "two words! plain é");
  CHECK(subject("=?utf-8?Q?never ended") == "=?utf-8?Q?never ended");
  CHECK(subject("=?utf-8?Q?a=0D=0ABcc:_x?=") == "a Bcc: x");
}

TEST_CASE("addresses keep to what is written", "[mail]") {
  CHECK(written(parsed("From: \"Rossi, Anna\" <anna@xn--caff-8oa.example>\n\n").from) ==
        "Rossi, Anna <anna@xn--caff-8oa.example>");
  CHECK(written(parsed("To: team: a@b.it, c@d.it;\nCc: undisclosed-recipients:;\n\n").to) == "<a@b.it>, <c@d.it>");
  CHECK(parsed("From: Mail Delivery <MAILER-DAEMON@mx.example>\n\n").delivery_report);
}

TEST_CASE("files within the text are taken out of it", "[mail]") {
  const mail::Message message =
      parsed("From: a@b.it\n\nEcco:\nbegin 644 a.txt\n#0V%T\n`\nend\nCiao\nbegin 2026 is a year\n");
  CHECK(message.text == "Ecco:\nCiao\nbegin 2026 is a year\n");
  REQUIRE(message.attachments.size() == 1);
  CHECK(message.attachments[0].name == "a.txt");
  CHECK(message.attachments[0].content == "Cat");
}

TEST_CASE("what is no message is refused with the reason", "[mail]") {
  for (const std::string source : {"", "Just some words.\nAnd more.\n", "{\"json\": true}", "BEGIN:VCARD\nFN:Anna\n"}) {
    INFO(source);
    CHECK_THROWS_WITH(parsed(source), Catch::Contains("no mail message"));
  }
  CHECK_THROWS_WITH(parsed("From: a@b.it\n\n" + std::string(50U << 20U, 'x')), Catch::Contains("50 MB"));
}

TEST_CASE("a message built to exhaust the reader is survived or refused", "[mail]") {
  const auto repeated = [](const std::string& piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
  };
  CHECK_NOTHROW(parsed("To: " + repeated("a:", 120000) + "\n\n"));
  CHECK_NOTHROW(parsed("Subject: " + repeated("=?utf-8?q?", 20000) + "\n\n"));
  CHECK_NOTHROW(parsed(repeated("Content-Type: message/rfc822\n\n", 20000)));
  CHECK_NOTHROW(text_of("text/html", repeated("<div>", 100000)));
  CHECK_NOTHROW(text_of("text/html", repeated("<blockquote>x", 390) + repeated("<p>y</p>", 50000)));
  CHECK(text_of("text/html", repeated("<table><tr><td>", 390) + "kept").find("kept") != std::string::npos);
  CHECK_THROWS_WITH(parsed("From: a@b.it\nContent-Type: multipart/mixed; boundary=x\n\n" + repeated("--x\n\n", 50000)),
                    Catch::Contains("too many parts"));
}
