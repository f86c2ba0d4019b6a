#include "mail/helper_support.hpp"

using care::test::text_of;

namespace {

std::string shown(const std::string& html) { return text_of("text/html; charset=utf-8", html); }

}  // namespace

TEST_CASE("a page reads as its reader saw it", "[mail]") {
  CHECK(shown("<p>Ciao&nbsp;Anna,<br>ecco\n il <b>punto</b>&hellip;</p><p>A presto</p>") ==
        "Ciao Anna,\necco il punto…\n\nA presto");
  CHECK(shown("<div>uno</div><div><br></div><div>due</div>") == "uno\n\ndue");
  CHECK(shown("<p>A</p><p>&nbsp;</p><p>B</p>") == "A\n\nB");
  CHECK(shown("<pre>a\n  b</pre>") == "a\n  b");
  CHECK(shown("Bene <img alt=\"😀\" src=x>") == "Bene 😀");
}

TEST_CASE("lists, tables and links keep what they say", "[mail]") {
  CHECK(shown("<p>Ecco:</p><ul><li>uno<li>due<ul><li>tre</ul></ul><ol start=4><li>x</ol>") ==
        "Ecco:\n\n- uno\n- due\n  - tre\n4. x");
  CHECK(shown("<table><tr><th>Voce<th>Prezzo<tr><td><p>Logo</p><td>300 €</table>") == "Voce | Prezzo\nLogo | 300 €");
  CHECK(shown("<a href='https://x.it/a?b&amp;c'>sito</a>") == "sito (https://x.it/a?b&c)");
  CHECK(shown("<a href='http://www.x.it/'>x.it</a> <a href='mailto:a@b.it?subject=x'>a@b.it</a>") == "x.it a@b.it");
  CHECK(shown("<a href='javascript:alert(1)'>clic</a> <a href='#top'>su</a>") == "clic su");
}

TEST_CASE("what a reader does not see is not text", "[mail]") {
  CHECK(shown("<title>t</title><style>p{}</style><script>x()</script><!-- c -->A<div style='DISPLAY : none'>b</div>"
              "<span hidden>c</span>") == "A");
  CHECK(shown("<script>never closed").empty());
}

TEST_CASE("quotations are marked, indentation is not", "[mail]") {
  CHECK(shown("<p>Sì</p><div>Anna ha scritto:<blockquote class=gmail_quote><p>a</p><p>b</p></blockquote></div>") ==
        "Sì\n\nAnna ha scritto:\n> a\n>\n> b");
  CHECK(shown("<blockquote>a<blockquote>b</blockquote></blockquote>") == "> a\n> > b");
  CHECK(shown("<blockquote style='margin:0 0 0 40px; border: none'>rientro</blockquote>") == "rientro");
}

TEST_CASE("the page is read only where the plain text says nothing", "[mail]") {
  const auto alternative = [](const std::string& plain, const std::string& type = "text/plain") {
    return text_of("multipart/alternative; boundary=b", "--b\nContent-Type: " + type + "\n\n" + plain +
                                                            "\n--b\nContent-Type: text/html\n\n<p>page</p>\n--b--\n");
  };
  CHECK(alternative("words") == "words");
  CHECK(alternative(" \n\t ") == "page");
  CHECK(alternative("{}", "application/json") == "page");
}
