#include "documents/template.hpp"

#include "care/error.hpp"
#include "documents/letters.hpp"
#include "documents/words.hpp"
#include "support/catch.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;
using Catch::Matchers::Contains;

namespace {

TemplateData some_data() {
  TemplateData one;
  one.put("text", "a");
  TemplateData two;
  two.put("text", "b");
  TemplateData data;
  data.put("name", "Tom & \"Co\" <x>'");
  data.put("empty", "");
  data.put("items", std::vector<TemplateData>{one, two});
  return data;
}

Overrides only(std::string_view wanted, const std::string& text) {
  return [=](std::string_view name) { return name == wanted ? std::optional(text) : std::nullopt; };
}

/// The error of a recap written with one file of the user's own.
Error error_with(std::string_view name, const std::string& text) {
  try {
    write_recap(a_full_week_it(), giulia(Register::formal), anna(), only(name, text));
  } catch (const Error& error) {
    return error;
  }
  FAIL("no error from " << text);
  return {ErrorKind::failed, ""};
}

}  // namespace

TEST_CASE("Values are escaped in HTML and stand as they are in text") {
  CHECK(fill("t", "{{name}}", some_data(), Medium::html) == "Tom &amp; &#34;Co&#34; &lt;x&gt;&#39;");
  CHECK(fill("t", "{{name}}", some_data(), Medium::text) == "Tom & \"Co\" <x>'");
}

TEST_CASE("Sections repeat for lists and are left out for what is empty") {
  CHECK(fill("t", "{{#items}}<{{text}}>{{/items}}", some_data(), Medium::html) == "<a><b>");
  CHECK(fill("t", "{{#empty}}x{{/empty}}{{^empty}}y{{/empty}}", some_data(), Medium::html) == "y");
}

TEST_CASE("A value is not read as a template") {
  TemplateData data;
  data.put("name", "{{nothing}}");
  CHECK(fill("t", "{{name}}", data, Medium::text) == "{{nothing}}");
}

TEST_CASE("An unknown name in a template is an error, wherever it stands") {
  for (const char* text : {"{{nmae}}", "{{#nmae}}x{{/nmae}}", "{{^nmae}}x{{/nmae}}", "{{#items}}{{nmae}}{{/items}}",
                           "{{{nmae}}}", "{{&nmae}}"}) {
    INFO(text);
    CHECK_THROWS_WITH(fill("own.txt", text, some_data(), Medium::text),
                      "template 'own.txt' names 'nmae', which is not known");
  }
  try {
    fill("own.txt", "{{nmae}}", some_data(), Medium::text);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::config);
    CHECK(error.hint() == "did you mean 'name'?");
  }
}

TEST_CASE("A template that cannot be read, or takes in another, is an error") {
  for (const char* text : {"{{name", "{{#items}}", "{{/items}}", "{{> own.txt}}", "{{", "{{=x}}"}) {
    INFO(text);
    CHECK_THROWS_AS(fill("own.txt", text, some_data(), Medium::text), Error);
  }
}

TEST_CASE("A user's words go before the built-in ones, phrase by phrase") {
  const std::string own = "# mine\r\n[formal]\r\nclosing = Con i migliori saluti\r\n[all]\r\nanswer =\r\n";
  const auto letter = write_recap(a_full_week_it(), giulia(Register::formal), anna(), only("it/recap.words", own));
  CHECK_THAT(letter.text, Contains("Con i migliori saluti\nAnna Rossi"));
  CHECK_THAT(letter.text, Contains("Gentile Giulia Bianchi,"));
  CHECK_THAT(letter.text, !Contains("Rispondo entro"));
  CHECK_THAT(letter.html, Contains("Con i migliori saluti"));
}

TEST_CASE("A user's word for all registers goes before the built-in one of a register") {
  const auto letter = write_recap(a_full_week_it(), giulia(Register::formal), anna(),
                                  only("it/recap.words", "[all]\nclosing = Saluti\n"));
  CHECK_THAT(letter.text, Contains("Saluti\nAnna"));
  CHECK_THAT(letter.text, !Contains("Cordiali"));
}

TEST_CASE("A user's layout takes the place of the built-in one") {
  const auto letter = write_recap(a_full_week_it(), giulia(Register::formal), anna(),
                                  only("recap.txt.mustache", "{{greeting}} {{#sections}}{{title}};{{/sections}}"));
  CHECK(letter.text ==
        "Gentile Giulia Bianchi, Fatto;Deciso insieme;Deciso insieme, per iscritto;"
        "Che cosa mi serve da Lei;Prossimi passi;\n");
  CHECK_THAT(letter.html, Contains("Cordiali saluti"));
}

TEST_CASE("What is wrong in a user's words is named with its line") {
  CHECK(std::string(error_with("it/recap.words", "[all]\nclosign = x\n").what()) ==
        "it/recap.words:2: 'closign' is no phrase of this letter");
  CHECK(error_with("it/recap.words", "[all]\nclosign = x\n").hint() == "did you mean 'closing'?");
  CHECK_THAT(error_with("it/recap.words", "[everyone]\n").what(), Contains("it/recap.words:1: '[everyone]'"));
  CHECK_THAT(error_with("it/recap.words", "closing = x\n").what(), Contains("it/recap.words:1:"));
  CHECK_THAT(error_with("it/recap.words", "[all]\n\nclosing\n").what(), Contains("it/recap.words:3:"));
  CHECK_THAT(error_with("it/recap.words", "[all]\nclosing = \xFF\n").what(), Contains("UTF-8"));
  CHECK_THAT(error_with("it/recap.words", "[formal]\nclosing = {{nome}}\n").what(),
             Contains("it/recap.words, closing") && Contains("'nome'"));
  CHECK(error_with("recap.html.mustache", "{{oops}}").kind() == ErrorKind::config);
}

TEST_CASE("Every register of every language has every phrase") {
  Recap recap = a_full_week_it();
  recap.needed.push_back(late("x", "2026-05-05"));
  recap.coming_next.push_back(late("y", "2026-05-05"));
  for (const auto& language : Names<Language>::all) {
    for (const auto& address_form : Names<Register>::all) {
      for (const char* channel : {"", "phone", "meeting", "video", "email", "pec", "whatsapp", "telegram", "sms",
                                  "chat", "social", "form", "post"}) {
        recap.agreed = {decided("z", "2026-05-05", channel, true), decided("w", "2026-05-05", channel, false)};
        CHECK_NOTHROW(write_recap(recap, giulia(address_form.value, language.value), anna()));
      }
    }
  }
}
