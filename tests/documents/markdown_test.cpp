#include "documents/markdown.hpp"

#include "support/catch.hpp"

using care::documents::Markdown;

namespace {

std::string html(const char* text, int below = 2) {
  Markdown markdown(text);
  markdown.put_headings_below(below);
  return markdown.html("faq-1-question");
}

std::string letter(const char* text) { return Markdown(text).letter_text(); }

std::string page(const char* text) { return Markdown(text).page_text(); }

}  // namespace

TEST_CASE("Markdown is HTML that does nothing") {
  CHECK(html("Dalle **50** copie in *su*.") == "<p>Dalle <strong>50</strong> copie in <em>su</em>.</p>\n");
  CHECK(html("<script>alert(1)</script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
  CHECK(html("Il tag <b>title</b> conta.") == "<p>Il tag &lt;b&gt;title&lt;/b&gt; conta.</p>\n");
  CHECK(html("prima <!-- nota per me --> dopo") == "<p>prima  dopo</p>\n");
  CHECK(html("<!-- una nota\n\nlunga -->\n\nTesto") == "<p>Testo</p>\n");
  CHECK(html("a\x01\x7f\u202E\u200Bb&#1;&#8238;c") == "<p>abc</p>\n");
  CHECK(html("``` \"><script>\nx < y\n```") == "<pre><code>x &lt; y\n</code></pre>\n");
}

TEST_CASE("a link leads to a place that a reader expects, or nowhere") {
  CHECK(html("[sito](https://example.it \"titolo\")") == "<p><a href=\"https://example.it\">sito</a></p>\n");
  CHECK(html("[altra](#faq-3) e [pagina](/contatti)") ==
        "<p><a href=\"#faq-3\">altra</a> e <a href=\"/contatti\">pagina</a></p>\n");
  CHECK(html("[](https://example.it)") == "<p><a href=\"https://example.it\">https://example.it</a></p>\n");
  for (const auto* address :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "<java&#9;script:alert(1)>", "&#1;javascript:alert(1)", "<>"}) {
    CHECK(html((std::string("[x](") + address + ")").c_str()) == "<p>x</p>\n");
  }
  CHECK(html("<javascript:alert(1)>") == "<p>javascript:alert(1)</p>\n");
}

TEST_CASE("a picture is a link to it, for a page asks nobody else") {
  CHECK(html("![Il logo](https://example.it/logo.png)") ==
        "<p><a href=\"https://example.it/logo.png\">Il logo</a></p>\n");
  CHECK(html("[![Il logo](logo.png)](https://example.it)") == "<p><a href=\"https://example.it\">Il logo</a></p>\n");
  CHECK(html("![x](data:image/png;base64,AAAA)") == "<p>x</p>\n");
}

TEST_CASE("headings go below the page's own, and skip no level") {
  CHECK(html("# Uno\n\n### Due\n\n# Tre") == "<h3>Uno</h3>\n<h4>Due</h4>\n<h3>Tre</h3>\n");
  CHECK(html("### Uno\n\n###### Due", 3) == "<h4>Uno</h4>\n<h5>Due</h5>\n");
  CHECK(html("# a\n## b\n### c\n#### d\n##### e\n###### f", 4) ==
        "<h5>a</h5>\n<h6>b</h6>\n<h6>c</h6>\n<h6>d</h6>\n<h6>e</h6>\n<h6>f</h6>\n");
}

TEST_CASE("a table can be scrolled by itself") {
  const auto table = html("| Copie | Prezzo |\n| --- | ---: |\n| 50 | ~~120 €~~ 100 € |");
  CHECK(table ==
        "<div class=\"table\" role=\"group\" aria-labelledby=\"faq-1-question\" tabindex=\"0\">\n"
        "<table>\n<thead>\n<tr>\n<th>Copie</th>\n<th style=\"text-align: right\">Prezzo</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr>\n<td>50</td>\n<td style=\"text-align: right\"><del>120 €</del> 100 €</td>\n</tr>\n"
        "</tbody>\n</table>\n</div>\n");
}

TEST_CASE("what is written once can be read in every way, in any order") {
  Markdown markdown("# Prezzi\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n- [x](https://x.it)");
  const auto first = markdown.html("q");
  const auto text = markdown.letter_text();
  markdown.markdown();
  CHECK(markdown.html("q") == first);
  CHECK(markdown.letter_text() == text);
}

TEST_CASE("Markdown again has the same HTML") {
  const auto* text =
      "# Prezzi *netti*\n\nDalle 50 copie: [listino](https://example.it/a_b_c).\n\n1. uno\n2. due\n\n- a\n  - b\n\n> "
      "detto\n\n"
      "| Copie | Prezzo |\n| --- | ---: |\n| 50 | 100 € |\n\n<b>testo</b> 1\\. no\n";
  const auto once = Markdown(text).markdown();
  CHECK(html(once.c_str()) == html(text));
}

TEST_CASE("a letter has no markup, and writes its links out") {
  CHECK(letter("Dalle **50** copie\nin *su*: [il listino](https://example.it/listino).") ==
        "Dalle 50 copie in su: il listino (https://example.it/listino).\n");
  CHECK(
      letter("Scrivere a <anna@example.it> o [qui](mailto:anna@example.it), www.example.it, <https://example.it/a>") ==
      "Scrivere a anna@example.it o qui (anna@example.it), www.example.it, https://example.it/a\n");
  CHECK(letter("[Telefono](tel:+39011) e [altra domanda](#faq-3), ![logo](https://x.it/l.png)") ==
        "Telefono (+39011) e altra domanda, logo (https://x.it/l.png)\n");
  CHECK(letter("Costa ~~120 €~~ 100 €.") == "Costa 100 €.\n");
  CHECK(letter("prima riga  \nseconda `codice`") == "prima riga\nseconda codice\n");
  CHECK(letter("# Titolo\n\nTesto\n\n---\n\n> detto") == "Titolo\n\nTesto\n\ndetto\n");
  CHECK(letter("<b>no</b> <!-- x -->").find("<!--") == std::string::npos);
  CHECK(letter("") == "");
}

TEST_CASE("a letter's lists") {
  CHECK(letter("Servono:\n\n* le foto\n* i testi,\n  entro venerdì\n\nGrazie.") ==
        "Servono:\n– le foto\n– i testi, entro venerdì\n\nGrazie.\n");
  CHECK(letter("Prima.\n\n1. uno\n\n   ancora uno\n2. due\n   - a\n   - b\n3. tre") ==
        "Prima.\n\n1. uno\n   ancora uno\n2. due\n   – a\n   – b\n3. tre\n");
  CHECK(letter("9. nove\n10. dieci  \n    e mezza") == "9. nove\n10. dieci\n    e mezza\n");
  CHECK(letter("- ```\n  a  b\n\n  c\n  ```") == "– a  b\n\n  c\n");
}

TEST_CASE("a letter's tables are lists of what their heads say") {
  CHECK(letter("I prezzi:\n\n| Copie | Prezzo | |\n| --- | --- | --- |\n| 50 | 100 € | [qui](https://x.it) |\n| 100 | "
               "| |\n\n"
               "Fine") == "I prezzi:\n– Copie: 50; Prezzo: 100 €; qui (https://x.it)\n– Copie: 100\n\nFine\n");
}

TEST_CASE("the words of a page are all that it shows") {
  CHECK(
      page("# A\n\nB [c](https://x.it) ~~d~~\n\n1. e\n   - f\n\n| g | h |\n| - | - |\n| i | j |\n\n```\nk\n  l\n```") ==
      "A\nB c d\ne\nf\ng h\ni j\nk\n  l\n");
}

TEST_CASE("any text is Markdown") {
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += "> - ";
  CHECK_FALSE(Markdown(deep).html("q").empty());
  CHECK(html("\xff\xfe") == "<p>\uFFFD\uFFFD</p>\n");
  CHECK(page("[![a ![b](c)](https://x.it)](https://y.it)") == "a b\n");
  CHECK(html(std::string("nul \0 qui", 9).c_str()) == "<p>nul</p>\n");
}
