#include "documents/sheet.hpp"

#include <algorithm>

#include "care/error.hpp"
#include "core/columns.hpp"
#include "core/text.hpp"
#include "documents/quotes.hpp"
#include "support/catch.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Only blocks, no head.
Sheet sheet_of(std::vector<Sheet::Block> blocks) {
  Sheet sheet;
  sheet.blocks = std::move(blocks);
  return sheet;
}

Sheet::Table table_of(std::vector<Sheet::Table::Column> columns, std::vector<std::vector<std::string>> rows) {
  return {std::move(columns), std::move(rows), {}};
}

constexpr auto kLeft = Sheet::Align::left;
constexpr auto kRight = Sheet::Align::right;

}  // namespace

TEST_CASE("No line of a sheet as text is wider than 76 columns") {
  const std::string endless(300, 'x');
  const std::string wide = "日本語のとても長い説明文がここに入りますので折り返しが必要になりますよね本当に長いです";
  Sheet sheet = sheet_of(
      {Sheet::Paragraph{endless}, Sheet::Heading{wide + wide}, Sheet::List{{endless, wide + wide}, true},
       Sheet::Facts{{{endless, wide + wide}, {"IBAN", endless}}},
       table_of({{wide, kLeft}, {"Quantità", kRight}, {endless, kLeft}}, {{endless, "1", wide}, {wide, wide, "2"}}),
       Sheet::Signature{endless, {"Luogo", endless, "Firma"}}});
  std::get<Sheet::Table>(sheet.blocks[4]).sums = {{endless, "1.268,80\u00A0€", false}, {"Totale", endless, true}};
  sheet.letterhead = {endless, wide + wide};
  sheet.to = sheet.letterhead;
  sheet.subtitle = {endless, "Valido", wide + wide};
  sheet.title = endless;
  const std::string text = to_text(sheet);
  for (const std::string& line : split(text, '\n')) {
    INFO(line);
    CHECK(display_width(line) <= 76);
    CHECK_FALSE(line.ends_with(' '));
  }
  // Eleven times: title, subtitle, letterhead, address, paragraph, item, two facts, two cells, two sums, signature,
  // label…
  CHECK(std::count(text.begin(), text.end(), 'x') == 300 * 14);
}

TEST_CASE("A table as text has its amounts in one column, and long cells folded in theirs") {
  Sheet::Table table =
      table_of({{"Descrizione", kLeft}, {"Quantità", kRight}, {"Importo", kRight}},
               {{"Progetto grafico e impaginazione di un catalogo di 24 pagine", "2,5 ore", "1.000,00 €"},
                {"Stampa", "", "80,00 €"}});
  table.sums = {{"Subtotale", "1.080,00 €", false}, {"Totale", "1.317,60 €", true}};
  CHECK(to_text(sheet_of({table})) ==
        "Descrizione                                             Quantità     Importo\n"
        "----------------------------------------------------------------------------\n"
        "Progetto grafico e impaginazione di un catalogo di 24    2,5 ore  1.000,00 €\n"
        "  pagine\n"
        "Stampa                                                               80,00 €\n"
        "----------------------------------------------------------------------------\n"
        "                                                       Subtotale  1.080,00 €\n"
        "                                                       ---------------------\n"
        "                                                       Totale     1.317,60 €\n");
}

TEST_CASE("What has nothing to say leaves no trace in any rendering") {
  const Sheet empty = sheet_of({Sheet::Paragraph{}, table_of({}, {{"x"}})});
  CHECK(to_text(empty).empty());
  CHECK(to_markdown(empty).empty());
  CHECK_FALSE(contains(to_html(empty), "<h1"));
  CHECK_FALSE(contains(to_html(empty), "<address"));
}

TEST_CASE("Markup in texts is no markup in Markdown") {
  CHECK(to_markdown(sheet_of({Sheet::Paragraph{"*a* _b_ `c` [d](e) <b> ~f~ \\ a|b &amp; R&D 5 & 6"}})) ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<b\\> \\~f\\~ \\\\ a\\|b \\&amp; R&D 5 & 6\n");
  CHECK(to_markdown(sheet_of({Sheet::Paragraph{"# x"}, Sheet::Paragraph{"- x"}, Sheet::Paragraph{"1. x"},
                              Sheet::Paragraph{"2026) x"}, Sheet::Paragraph{"+ x"}, Sheet::Paragraph{"=="}})) ==
        "\\# x\n\n\\- x\n\n1\\. x\n\n2026\\) x\n\n\\+ x\n\n\\==\n");
  CHECK(to_markdown(sheet_of({Sheet::Heading{"C #"}, Sheet::Paragraph{"\u00A0x ", true},
                              Sheet::Paragraph{"\u3000", true}})) == "## C \\#\n\n**x**\n");
  CHECK(to_markdown(sheet_of({table_of({{"a|b", kLeft}, {"c", kRight}}, {{"d|e", "1"}, {"f"}})})) ==
        "| a\\|b | c |\n| --- | ---: |\n| d\\|e | 1 |\n| f |  |\n");
}

TEST_CASE("Markup in texts is no markup in HTML, nor in its styles") {
  Sheet sheet =
      sheet_of({Sheet::Paragraph{"<script>alert('1')</script> & \"x\""}, table_of({{"<i>", kLeft}}, {{"</td>"}})});
  sheet.title = "</title><b>";
  sheet.footer = "\"} </style><script>\\";
  sheet.page_number = "{page}</style>";
  const std::string html = to_html(sheet);
  CHECK(contains(html, "<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &#34;x&#34;</p>"));
  CHECK(contains(html, "data-label=\"&lt;i&gt;\">&lt;/td&gt;</td>"));
  CHECK(contains(html, "<title>&lt;/title&gt;&lt;b&gt;</title>"));
  CHECK(contains(html, "content: \"\\22 } \\3c /style>\\3c script>\\5c \";"));
  CHECK(contains(html, "content: \"\" counter(page) \"\\3c /style>\";"));
  CHECK(html.find("</style>") == html.rfind("</style>"));
}

TEST_CASE("A page takes nothing from the network, and has the logo in it") {
  Sheet sheet = english_quote().sheet();
  sheet.logo = std::string(CARE_TEST_DATA) + "/logos/studio.png";
  const std::string html = to_html(sheet);
  CHECK(contains(html, "<img class=\"logo\" src=\"data:image/png;base64,iVBORw0KGgo"));
  CHECK(contains(html, "default-src 'none'"));
  CHECK(contains(html, "size: A4"));
  for (const char* request : {"src=\"http", "url(", "@import", "<link", "<script"})
    CHECK_FALSE(contains(html, request));
  sheet.letter_paper = true;
  CHECK(contains(to_html(sheet), "size: letter"));
}

TEST_CASE("A user's own template is taken for the page, and held to what it may name") {
  const Sheet sheet = english_quote().sheet();
  const auto own = [](std::string text) {
    return [text](std::string_view name) { return name == "sheet.html.mustache" ? std::optional(text) : std::nullopt; };
  };
  CHECK(to_html(sheet, own("<h1>{{title}}</h1>\n")) == "<h1>Quote no. 2026-016 of 6 May 2026</h1>\n");
  CHECK_THROWS_AS(to_html(sheet, own("{{titel}}")), Error);
}
