#include "core/gate/plain_words.hpp"

#include <algorithm>
#include <sstream>

#include "core/gate/gate.hpp"
#include "core/gate/lists.hpp"
#include "support/catch.hpp"

using namespace care;
using gate::with_plain_words;

TEST_CASE("a term is put plainly once, where it first stands") {
  CHECK(with_plain_words("Il reach è salito. Il reach di maggio è il doppio.", Language::it, Level::basic) ==
        "Il reach (copertura: quante persone hanno visto il post) è salito. Il reach di maggio è il doppio.");
  CHECK(with_plain_words("Ho curato la «landing page».", Language::it, Level::unknown) ==
        "Ho curato la «landing page» (la pagina su cui si arriva dall'annuncio).");
}

TEST_CASE("who knows the trade is told nothing twice") {
  const auto* text = "Il CPM e la SEO sono saliti.";
  CHECK(with_plain_words(text, Language::it, Level::expert) == text);
  const auto regular = with_plain_words(text, Language::it, Level::regular);
  CHECK_THAT(regular, Catch::Contains("CPM (quanto costa"));
  CHECK_THAT(regular, Catch::EndsWith("la SEO sono saliti."));
}

TEST_CASE("what the text explains itself stays as it is") {
  for (const auto* text :
       {"La copertura (in inglese «reach») è salita.", "Il reach, cioè quante persone ci hanno visto, sale.",
        "Scrivere a seo@example.it", "Nessun termine, nessuna aggiunta.", ""}) {
    CHECK(with_plain_words(text, Language::it, Level::basic) == text);
  }
}

TEST_CASE("the writer's own words go before the built-in ones") {
  const auto own =
      gate::read_glossary("reach | quanti ci hanno visto | Cento persone. | basic\nSEO | = | |\n", "glossary.txt");
  CHECK(with_plain_words("Il reach e la SEO sono saliti.", Language::it, Level::basic, &own) ==
        "Il reach (quanti ci hanno visto) e la SEO sono saliti.");
}

TEST_CASE("the words stand behind all that is one with the term") {
  CHECK_THAT(with_plain_words("A SEO-friendly page.", Language::en, Level::basic),
             Catch::StartsWith("A SEO-friendly (") && Catch::EndsWith(") page."));
  CHECK_THAT(with_plain_words("The “landing page” is up.", Language::en, Level::basic),
             Catch::StartsWith("The “landing page” ("));
}

/// The first way to write a term, as somebody would: of "landing page~, landing" it is "landing page".
std::string first_form(std::string pattern) {
  pattern = pattern.substr(0, pattern.find(','));
  std::string form;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '/') i = std::min(pattern.find(' ', i), pattern.size());
    if (i < pattern.size() && pattern[i] != '~' && pattern[i] != '*' && pattern[i] != '?') form += pattern[i];
  }
  return form;
}

TEST_CASE("no term is left to explain, whichever it was") {
  int terms = 0;
  for (const auto& file : gate::embedded_lists()) {
    if (!file.name.ends_with("glossary.txt")) continue;
    const auto language = file.name.starts_with("it") ? Language::it : Language::en;
    std::istringstream lines{std::string(file.text)};
    for (std::string line; std::getline(lines, line);) {
      if (line.empty() || line.front() == '#') continue;
      const auto form = first_form(line.substr(0, line.find('|')));
      const auto text = language == Language::it ? "Questa settimana " + form + " va meglio di prima."
                                                 : "This week " + form + " is better than before.";
      const auto plain = with_plain_words(text, language, Level::basic);
      INFO(text << " → " << plain);
      CHECK(plain != text);
      CHECK(with_plain_words(plain, language, Level::basic) == plain);
      gate::Outgoing outgoing;
      outgoing.text = plain;
      outgoing.language = language;
      outgoing.kind = gate::TextKind::part;
      for (const auto& finding : gate::check(outgoing)) CHECK(finding.rule != gate::Rule::jargon);
      ++terms;
    }
  }
  CHECK(terms > 160);
}
