#include "documents/faq_page.hpp"

#include "documents/faq_json.hpp"
#include "documents/faq_sections.hpp"
#include "letters.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

using namespace care;
using documents::FaqPage;

namespace {

Faq entry(std::int64_t id, const char* question, const char* answer, std::vector<std::string> tags = {},
          Language language = Language::it) {
  Faq faq;
  faq.id = FaqId{id};
  faq.question = question;
  faq.answer = answer;
  faq.tags = std::move(tags);
  faq.language = language;
  faq.is_public = true;
  return faq;
}

FaqPage short_page() {
  FaqPage page;
  page.updated = test::day("2026-05-06");
  page.file = "faq.it.html";
  page.markdown = "faq.it.md";
  page.others = {{Language::en, "faq.en.html"}};
  page.entries = {
      entry(3, "Quanto costa una ristampa?",
            "Dalle 50 copie in su, meno della prima stampa: l'impaginazione c'è già.\n\n"
            "| Copie | Prezzo | A copia |\n| ---: | ---: | ---: |\n| 50 | 190,00 € | 3,80 € |\n| 100 | 290,00 € | 2,90 "
            "€ |\n\n"
            "Per altre quantità: [il listino](https://www.annarossi.example/listino)."),
      entry(7, "Che cosa serve per cominciare?",
            "Tre cose:\n\n1. i **testi**, anche in bozza;\n2. le foto, *almeno* 2000 pixel di lato;\n"
            "3. una data di consegna.\n\n### Se le foto mancano\n\nLe faccio io: mezza giornata in studio."),
      entry(12, "Come si manda un file pesante?", "Con `WeTransfer`, o su una chiavetta. Mai in dieci email."),
  };
  return page;
}

FaqPage long_page() {
  FaqPage page = short_page();
  page.language = Language::en;
  page.file = "faq.en.html";
  page.markdown = "faq.en.md";
  page.others.clear();
  page.entries.clear();
  const char* tags[] = {"prices", "delivery-times"};
  for (int i = 1; i <= 11; ++i) {
    const auto question = "Question number " + std::to_string(i) + "?";
    page.entries.push_back(entry(i, question.c_str(), "# Short\n\nYes.", {}, Language::en));
    if (i != 6) page.entries.back().tags = {tags[i % 2]};
  }
  return page;
}

}  // namespace

TEST_CASE("the page of a language") {
  const auto page = short_page();
  test::check_golden("faq/it.html", documents::faq_as_html(page, test::anna()));
  test::check_golden("faq/it.md", documents::faq_as_markdown(page, test::anna()));
}

TEST_CASE("the page of many questions, in English") {
  const auto page = long_page();
  test::check_golden("faq/en-sections.html", documents::faq_as_html(page, test::anna()));
  test::check_golden("faq/en-sections.md", documents::faq_as_markdown(page, test::anna()));
}

TEST_CASE("what is not set is not said") {
  FaqPage page = short_page();
  page.others.clear();
  const auto html = documents::faq_as_html(page, {});
  CHECK_THAT(html, Catch::Contains("<title>Domande frequenti</title>"));
  CHECK_THAT(html, !Catch::Contains("Basta chiedere") && !Catch::Contains("Un'altra domanda") &&
                       !Catch::Contains("hreflang") && !Catch::Contains("class=\"site\""));
}

TEST_CASE("hostile questions and answers are text") {
  FaqPage page = short_page();
  page.entries = {entry(1, "</script><script>alert('q')</script> \"&\"\u202E\x1b[31m",
                        "</script><img src=x onerror=alert(1)> [x](javascript:alert(1))\n\n# {{title}}")};
  auto writer = test::anna();
  writer.business = "</title><b>Studio & C.";
  const auto html = documents::faq_as_html(page, writer);
  CHECK_THAT(html, !Catch::Contains("<script>") && !Catch::Contains("<img") && !Catch::Contains("<b>") &&
                       !Catch::Contains("javascript:") && !Catch::Contains("\u202E") && !Catch::Contains("\x1b"));
  CHECK_THAT(html, Catch::Contains("<h3>{{title}}</h3>"));
  const auto first = html.find("</script>");
  CHECK(html.find("</script>", first + 1) == std::string::npos);
  CHECK_THAT(documents::faq_as_markdown(page, writer),
             Catch::Contains("## \\</script\\>\\<script\\>alert('q')\\</script\\> \"&\"[31m") ||
                 Catch::Contains("\\</script\\>\\<script\\>"));
}

TEST_CASE("JSON-LD can end no script element") {
  const auto json =
      documents::faq_json_ld({Language::it, "T", "2026-05-06", {{"</script><!--", "a\u2028b\u2029\"&\n"}}});
  CHECK(json.find_first_of("<>&") == std::string::npos);
  CHECK_THAT(json, Catch::Contains(R"("name": "\u003c/script\u003e\u003c!--")") &&
                       Catch::Contains(R"("text": "a\u2028b\u2029\"\u0026\n")"));
}

TEST_CASE("few questions stay together, many are parted by what they have in common") {
  auto entries = long_page().entries;
  const auto sections = documents::sections_of(entries);
  REQUIRE(sections.size() == 3);
  CHECK(sections[0].tag == "delivery-times");
  CHECK(sections[0].entries.size() == 6);
  CHECK(sections[1].tag == "prices");
  CHECK(sections[2].tag.empty());
  CHECK(sections[2].entries == std::vector<const Faq*>{&entries[5]});

  entries.resize(9);
  CHECK(documents::sections_of(entries).size() == 1);
}

TEST_CASE("a question goes to the tag that most have, and nobody stands alone under one") {
  std::vector<Faq> entries;
  for (int i = 1; i <= 12; ++i) entries.push_back(entry(i, "?", "!", {i % 2 == 0 ? "b" : "c"}));
  entries[0].tags = {"a", "c"};
  entries[1].tags = {"a", "b"};
  entries[3].tags = {"z"};
  const auto sections = documents::sections_of(entries);
  REQUIRE(sections.size() == 3);
  CHECK(sections[0].tag == "c");
  CHECK(sections[1].tag == "b");
  CHECK(sections[2].entries == std::vector<const Faq*>{&entries[3]});

  for (auto& each : entries) each.tags = {"one"};
  CHECK(documents::sections_of(entries).size() == 1);
}
