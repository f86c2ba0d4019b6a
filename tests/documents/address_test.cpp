#include "documents/address.hpp"

#include "documents/clean.hpp"
#include "documents/contact.hpp"
#include "documents/letters.hpp"
#include "support/catch.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;

TEST_CASE("A given name is taken only from what is a person's name") {
  for (const auto& [name, given] : {std::pair{"Giulia Bianchi", "Giulia"},
                                    {"Tom O'Neil", "Tom"},
                                    {"Anna De Luca", "Anna"},
                                    {"Élodie Martin", "Élodie"},
                                    {"Anne-Marie Dupont", "Anne-Marie"},
                                    {"John F. Kennedy", "John"},
                                    {"Niccolò Forlì", "Niccolò"},
                                    {"Ludwig van Beethoven", "Ludwig"},
                                    {"Cher", "Cher"},
                                    {"Studio Neri", "Studio Neri"},
                                    {"Neri S.r.l.", "Neri S.r.l."},
                                    {"Bianchi & Figli", "Bianchi & Figli"},
                                    {"ACME Systems", "ACME Systems"},
                                    {"Dott. Neri", "Dott. Neri"},
                                    {"Maria Grazia Rossi", "Maria Grazia Rossi"},
                                    {"山田 太郎", "山田 太郎"},
                                    {"3M Italia", "3M Italia"}}) {
    CHECK(given_name(name) == given);
  }
}

TEST_CASE("Clients are addressed as they like to be called") {
  Client client = giulia(Register::formal);
  CHECK(addressed_as(client) == "Giulia Bianchi");
  client.address_form = Register::informal;
  CHECK(addressed_as(client) == "Giulia");
  client.called_as = "Giuli";
  CHECK(addressed_as(client) == "Giuli");
  client.address_form = Register::formal;
  CHECK(addressed_as(client) == "Giuli");
  client.address_form = Register::company;
  CHECK(addressed_as(client) == "Giulia Bianchi");
  client.company = "Fioreria Bianchi";
  CHECK(addressed_as(client) == "Fioreria Bianchi");
}

TEST_CASE("Outside text becomes one clean line") {
  CHECK(one_line("  a \r\n\t b  ") == "a b");
  CHECK(one_line("a\u2028b\u0085c") == "a b c");
  CHECK(one_line("x\u202Ey\u2066z\u200Fw\uFEFF\x7F") == "xyzw");
  CHECK(one_line("\u05E9\u05DC\u05D5\u05DD") == "\u05E9\u05DC\u05D5\u05DD");
  CHECK(one_line("👩‍💻") == "👩‍💻");          // held together by U+200D
  CHECK(one_line("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");  // a surrogate
  CHECK(one_line("\xC3") == "\uFFFD");
  CHECK(one_line("\uFFFD") == "\uFFFD");
  CHECK(one_line("").empty());
}

TEST_CASE("An item loses its full stop, and nothing else") {
  CHECK(item_text("Fatto.") == "Fatto");
  CHECK(item_text("Fatto. ") == "Fatto");
  CHECK(item_text("E poi...") == "E poi...");
  CHECK(item_text("Quando?") == "Quando?");
  CHECK(item_text(".").empty());
  CHECK(ends_in_mark("Quando?"));
  CHECK(ends_in_mark("E poi…"));
  CHECK_FALSE(ends_in_mark("Fatto"));
  CHECK_FALSE(ends_in_mark(""));
}

TEST_CASE("Links lead only where they say") {
  CHECK(phone_link("+39 011 555-0100") == "tel:+390115550100");
  CHECK(phone_link("da concordare").empty());
  CHECK(mail_link("anna@example.it") == "mailto:anna@example.it");
  CHECK(mail_link("a?bcc=x@example.it") == "mailto:a%3Fbcc%3Dx@example.it");
  CHECK(mail_link("anna").empty());
  CHECK(web_link("www.example.it") == "https://www.example.it");
  CHECK(web_link("http://example.it/a?b=1") == "http://example.it/a?b=1");
  CHECK(web_link("HTTPS://example.it") == "HTTPS://example.it");
  CHECK(web_link("example.it:8080/x") == "https://example.it:8080/x");
  CHECK(web_link("javascript:alert(1.5)").empty());
  CHECK(web_link("data://text.html").empty());
  CHECK(web_link("in arrivo").empty());
}

TEST_CASE("Of the contact block stands what is set, and no line for the rest") {
  const auto lines = [](const Writer& writer) {
    TemplateData base;
    base.put("opening", "");
    base.put("answer", "");
    const Words words("it/recap.words", Register::formal, {});
    return contact_lines(writer, words, base).size();
  };
  Writer writer;
  CHECK(lines(writer) == 0);
  writer.pec = "anna@pec.example.it";
  CHECK(lines(writer) == 1);
}
