#include <algorithm>

#include "care/error.hpp"
#include "mail/helper_support.hpp"

using namespace care;
using test::parsed;
using test::written;

namespace {

mail::Draft draft() {
  mail::Draft draft;
  draft.from = {"Anna Rossi", "anna@example.it"};
  draft.to = {"Giulia Niccolò", "giulia@fiori.example"};
  draft.subject = "Catalogo di primavera: il punto della settimana (4–8 maggio)";
  draft.text = "Gentile Giulia,\n\necco il punto: è tutto qui.\n.\nFrom now on = x \n-- \nAnna";
  draft.html = "<p>Gentile Giulia, ecco il punto: è tutto qui.</p>";
  draft.date = Instant(std::chrono::seconds(1778054400));
  draft.date_zone_offset = "+0200";
  draft.message_id = "<20260506.1@example.it>";
  return draft;
}

std::string composed(const mail::Draft& draft) {
  system::SystemPrograms programs;
  return mail::compose(draft, programs, CARE_TEST_HELPERS);
}

std::size_t longest_line(const std::string& source) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = std::min(source.find("\r\n", at), source.size());
    longest = std::max(longest, end - at);
    at = end + 2;
  }
  return longest;
}

}  // namespace

TEST_CASE("a composed message says what its draft said", "[mail]") {
  const std::string source = composed(draft());
  const mail::Message message = parsed(source);
  CHECK(written(message.from) == "Anna Rossi <anna@example.it>");
  CHECK(written(message.to) == "Giulia Niccolò <giulia@fiori.example>");
  CHECK(message.subject == draft().subject);
  CHECK(message.text == draft().text + "\n");
  CHECK(message.date == draft().date);
  CHECK(message.message_id == draft().message_id);
  CHECK(source.find("Date: Wed, 06 May 2026 10:00:00 +0200\r\n") != std::string::npos);
  CHECK(source.find("Content-Type: text/html; charset=utf-8\r\n") != std::string::npos);
  CHECK(source == composed(draft()));
}

TEST_CASE("lines end in CRLF and are no longer than 78 bytes", "[mail]") {
  mail::Draft long_one = draft();
  long_one.subject = GENERATE(std::string(1500, 'x'), std::string(300, 'x') + " – " + std::string(300, 'y'),
                              "word word word word word word word word word word word word word word word word word");
  long_one.from.name = long_one.subject.substr(0, 200);
  long_one.text = std::string(5000, 'a') + "è";
  const std::string source = composed(long_one);
  CHECK(longest_line(source) <= 78);
  CHECK(std::count(source.begin(), source.end(), '\n') == std::count(source.begin(), source.end(), '\r'));
  CHECK(parsed(source).subject == long_one.subject);
  CHECK(parsed(source).from.at(0).name == long_one.from.name);
  CHECK(parsed(source).text == long_one.text + "\n");
}

TEST_CASE("no line break in a draft becomes a field of its own", "[mail]") {
  mail::Draft hostile = draft();
  hostile.subject = "a\r\nBcc: evil@example.org\r\n\r\nbody\xE2\x80\xA8x";
  hostile.to.name = "Giulia\nBcc: evil@example.org";
  hostile.from.name = "\"<evil@example.org>, \\";
  const std::string source = composed(hostile);
  CHECK(source.find("\nBcc") == std::string::npos);
  const mail::Message message = parsed(source);
  CHECK(message.subject == "a Bcc: evil@example.org body x");
  CHECK(written(message.to) == "Giulia Bcc: evil@example.org <giulia@fiori.example>");
  CHECK(written(message.from) == "\"<evil@example.org>, \\ <anna@example.it>");

  hostile.to.email =
      GENERATE("a@b.it\r\nBcc: c@d.it", "a@b.it, c@d.it", "a@b.it>, <c@d.it", "nobody", "@b.it", "a@b@c.it");
  CHECK_THROWS_WITH(composed(hostile), Catch::Contains("is no mail address"));
}

TEST_CASE("addresses beyond ASCII go out as mail can carry them", "[mail]") {
  mail::Draft abroad = draft();
  abroad.to = {"", "info@caffè.example"};
  CHECK(composed(abroad).find("To: info@xn--caff-8oa.example\r\n") != std::string::npos);
  abroad.to = {"", "josé@example.org\n"};
  CHECK(written(parsed(composed(abroad)).to) == "<josé@example.org>");
  abroad.to = {};
  CHECK(composed(abroad).find("\r\nTo:") == std::string::npos);
}

TEST_CASE("a draft that cannot be a message says why", "[mail]") {
  mail::Draft broken = draft();
  broken.from.email.clear();
  CHECK_THROWS_WITH(composed(broken), Catch::Contains("no sender's address"));
  broken = draft();
  broken.message_id = "<a b@c>";
  CHECK_THROWS_WITH(composed(broken), Catch::Contains("is no message id"));
  broken = draft();
  broken.date_zone_offset = "Europe/Rome";
  CHECK_THROWS_WITH(composed(broken), Catch::Contains("no zone such as '+0200'"));
}
