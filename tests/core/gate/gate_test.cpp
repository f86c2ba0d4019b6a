#include "core/gate/gate.hpp"

#include "care/error.hpp"
#include "core/gate/lists.hpp"
#include "core/gate/readability.hpp"
#include "core/gate/reading.hpp"
#include "support/catch.hpp"

using namespace care;
using gate::Finding;
using gate::Outgoing;
using gate::Rule;
using gate::Severity;
using gate::TextKind;

namespace {

/// An answer of a few lines, to a reader about whom little is known.
Outgoing part(std::string_view text, Language language = Language::it) {
  Outgoing outgoing;
  outgoing.text = text;
  outgoing.language = language;
  outgoing.kind = TextKind::part;
  outgoing.address_form = Register::formal;
  return outgoing;
}

std::vector<Finding> check_part(std::string_view text, Language language = Language::it) {
  return gate::check(part(text, language));
}

/// What was found, as it stands in the text, one after the other.
std::string texts(std::string_view text, Language language = Language::it) {
  std::string found;
  for (const auto& finding : check_part(text, language)) found += (found.empty() ? "" : "; ") + finding.text;
  return found;
}

}  // namespace

TEST_CASE("a finding says where it is, in letters, and what to say instead") {
  const auto findings = check_part("È così: l’età conta.\r\nPerché è così, il KPI è salito.\n");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::jargon);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].line == 2);
  CHECK(findings[0].column == 19);
  CHECK(findings[0].text == "KPI");
  CHECK(findings[0].suggestion.starts_with("i numeri che abbiamo scelto di seguire"));
}

TEST_CASE("a reader who is not known may be addressed in any form, as long as it is one") {
  auto outgoing = part("Ti scrivo per la bozza: dimmi se ti va bene.");
  outgoing.address_form = std::nullopt;
  CHECK(gate::check(outgoing).empty());
  outgoing.text = "La ringrazio, Le mando la bozza. Mi dica se Le va bene, poi ti chiamo.";
  const auto findings = gate::check(outgoing);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::register_);
  CHECK(findings[0].text == "ti");
}

TEST_CASE("the writer's own lists go before the built-in ones") {
  const auto glossary = gate::read_glossary(
      "# mine\nKPI | = \nimpaginato~ | la disposizione della pagina | Le mando la pagina. | regular\n", "glossary.txt");
  const auto own_sayings = gate::read_sayings("[never-list: we never say so]\ncaro cliente | il nome\n", "sayings.txt");
  auto outgoing = part("Caro cliente, il KPI e gli impaginati.");
  outgoing.own = {&glossary, &own_sayings};
  const auto findings = gate::check(outgoing);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].why == "we never say so");
  CHECK(findings[1].text == "impaginati");
  CHECK(findings[1].suggestion == "la disposizione della pagina: Le mando la pagina.");
}

TEST_CASE("a list that cannot be read is an error that says where") {
  const auto message = [](auto read, const char* text) {
    try {
      read(text, "it/glossary.txt");
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string("read");
  };
  CHECK(message(gate::read_glossary, "KPI\n") == "it/glossary.txt:1: 'KPI' is no term");
  CHECK(message(gate::read_glossary, "\nKPI | numeri | | high") ==
        "it/glossary.txt:2: 'high' is no level that needs plain words");
  CHECK(message(gate::read_glossary, "KPI | \xFF") == "'it/glossary.txt' is not UTF-8");
  CHECK(message(gate::read_sayings, "caro cliente | il nome") ==
        "it/glossary.txt:1: a phrase needs a heading above it");
  CHECK(message(gate::read_sayings, "[never-list]") == "it/glossary.txt:1: '[never-list]' is no heading");
}

TEST_CASE("each rule is as severe as the writer says") {
  const auto outgoing = part("Non ha capito il KPI.");
  CHECK(gate::check(outgoing, {{Rule::jargon, std::nullopt}}).size() == 1);
  const auto findings =
      gate::check(outgoing, {{Rule::never_list, Severity::warning}, {Rule::jargon, Severity::refused}});
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[1].severity == Severity::refused);
}

TEST_CASE("a phrase of the never-list and a placeholder are refused, all else is a warning") {
  for (const auto& [text, severity] : {std::pair{"Forse non ha capito.", Severity::refused},
                                       {"Il preventivo {{numero}} è qui.", Severity::refused},
                                       {"Ecco il preventivino.", Severity::warning},
                                       {"Pago troppe tasse.", Severity::warning},
                                       {"Il file è pronto!!", Severity::warning}}) {
    INFO(text);
    const auto findings = check_part(text);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == severity);
  }
}

TEST_CASE("words are told by their forms and not by pieces of others") {
  CHECK(texts("The KPIs, the KPI's value and a kpi", Language::en) == "KPIs; KPI; kpi");
  CHECK(texts("skpi, KPIX and scheck-in", Language::en).empty());
  CHECK(texts("I mockup e l'hosting, i tassi di conversione, una landing-page") == "mockup; hosting; landing-page");
  CHECK(texts("Il SAL di maggio") == "SAL");
  CHECK(texts("Il sale, il sal e la sala").empty());
}

TEST_CASE("accents, kinds of apostrophe and the ends of lines make no difference") {
  CHECK(texts("Gliel’ho già detto.") == "Gliel’ho già detto");
  CHECK(texts("Gliel'ho gia detto.") == "Gliel'ho gia detto");
  CHECK(texts("Le faccio avere le foto, come Le\nho già\ndetto.") == "come Le ho già detto");
  CHECK(texts("you don’t understand", Language::en) == "you don’t understand");
  CHECK(texts("You don't understand", Language::en) == "You don't understand");
  // The end of a sentence or of a paragraph parts a phrase.
  CHECK(texts("Scrivo come. Le ho già mandato tutto.").empty());
  CHECK(texts("Non ha\n\ncapito").empty());
}

TEST_CASE("addresses, quotations and signatures say nothing of the writer's words") {
  CHECK(texts("Vedi https://example.it/kpi/landing, www.kpi.it e seo@example.it, kpi.example.com/seo (kpi.pdf).")
            .empty());
  CHECK(texts("> Il KPI  non ha capito!!\nBene.\n>> [NOME]").empty());
  CHECK(texts("Bene.\n-- \nSTUDIO SEO!!  KPI e landing").empty());
  CHECK(texts("Bene.\n-- \n[NOME STUDIO]") == "[NOME STUDIO]");
  CHECK(texts("-- KPI") == "KPI");
}

TEST_CASE("a term that is explained at its first use is no finding, nor is it later on") {
  for (const char* text :
       {"La copertura (in inglese «reach») cresce. La reach conta.",
        "La reach (quante persone hanno visto il post) cresce.", "Il CTR, cioè quante persone cliccano, cresce.",
        "Il CTR: quante persone hanno cliccato.", "La pagina di arrivo, detta landing page, è pronta."}) {
    INFO(text);
    CHECK(texts(text).empty());
  }
  CHECK(texts("La reach conta. La copertura (in inglese «reach») cresce.") == "reach");
  CHECK(texts("Il CTR: 3 %") == "CTR");
}

TEST_CASE("the glossary speaks to each level as far as it needs") {
  auto outgoing = part("Il KPI e i record DNS.");
  const auto count = [&](Level level) {
    outgoing.level = level;
    return gate::check(outgoing).size();
  };
  CHECK(count(Level::unknown) == 2);
  CHECK(count(Level::basic) == 2);
  CHECK(count(Level::regular) == 1);
  CHECK(count(Level::expert) == 0);
}

TEST_CASE("the glossary is whole: each term in both languages has plain words and an example without the term") {
  for (const auto language : {Language::it, Language::en}) {
    const auto& glossary = gate::glossary(language);
    CHECK(glossary.terms.size() >= 80);
    for (const auto& term : glossary.terms) {
      INFO(term.plain << " / " << term.example);
      CHECK_FALSE(term.plain.empty());
      CHECK_FALSE(term.example.empty());
      CHECK(glossary.phrases.find(gate::Reading(term.example).words()).empty());
    }
  }
}

TEST_CASE("what is said rightly is not taken for its opposite") {
  CHECK(texts("Il ritardo non è colpa Sua. Gli operai sono al lavoro. Possiamo darci del tu.").empty());
  CHECK(texts("It's not your fault. You should have received the proof.", Language::en).empty());
}

TEST_CASE("courtesy is known by its capital where nothing else explains it") {
  auto outgoing = part("Vado a La Spezia con Lei Wang e leggo Le Monde. Lei non viene. Ho letto «Le rose» ieri.");
  outgoing.address_form = Register::informal;
  CHECK(gate::check(outgoing).empty());
  outgoing.text = "Ecco la bozza: se La convince, mi basta un Suo cenno.";
  CHECK(gate::check(outgoing).size() == 2);
}

TEST_CASE("behind «tu» a verb of «Lei» is one of «tu»") {
  auto outgoing = part("Basta che tu mi risponda. Se hai fretta, mi scriva.");
  outgoing.address_form = Register::informal;
  const auto findings = gate::check(outgoing);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].text == "mi scriva");
}

TEST_CASE("several people may be addressed in a letter to one of them") {
  CHECK(texts("Aspetto il vostro parere.") == "vostro");
  CHECK(texts("Ne parli con i colleghi: aspetto il vostro parere.").empty());
}

TEST_CASE("headings and abbreviations are not shouting") {
  CHECK(texts("PROSSIMI PASSI\n\nLa bozza arriva lunedì in PDF, con IVA e IRPEF a parte.").empty());
  CHECK(texts("La bozza arriva LUNEDÌ MATTINA PRESTO da sola.") == "LUNEDÌ MATTINA PRESTO");
}

TEST_CASE("placeholders are told from the brackets of prose") {
  CHECK(texts("Ha scritto «va bene [sic]» […] e {poi} il punto [1], a<b e 5 %.").empty());
  CHECK(texts("Gentile {{nome}}, [NOME], [inserire data], {cognome}, <nome>, ${x}, {% if %} e {{{{") ==
        "{{nome}}; [NOME]; [inserire data]; {cognome}; <nome>; ${x}; {% if %}; {{{{");
}

TEST_CASE("the scores of reading are those of their formulas") {
  CHECK(gate::gulpease({.sentences = 2, .words = 20, .letters = 100, .syllables = 0}) == Approx(69));
  CHECK(gate::gulpease({}) == Approx(100));
  CHECK(gate::flesch_reading_ease({.sentences = 2, .words = 20, .letters = 0, .syllables = 30}) == Approx(69.785));
  for (const auto& [word, count] :
       {std::pair{"time", 1}, {"table", 2}, {"agreed", 2}, {"wanted", 2}, {"understand", 3}, {"the", 1}}) {
    INFO(word);
    CHECK(gate::english_syllables(word) == static_cast<std::size_t>(count));
  }
}

TEST_CASE("a number after an abbreviation does not end a sentence") {
  const gate::Reading reading("La fattura n. 12 del sig. Rossi è aperta. La pago domani.");
  CHECK(reading.words().back().sentence == 1);
}

TEST_CASE("texts of nothing, of broken letters and of brackets alone are read to their end") {
  for (const std::string& text :
       {std::string(), std::string("\n\n\r\n"), std::string("\xff\xfe KPI \xc3"), std::string(20'000, '{'),
        std::string(20'000, '!'), std::string("-- "), std::string("> x"), std::string("Oggetto: x")}) {
    Outgoing outgoing;
    outgoing.text = text;
    for (const auto& finding : gate::check(outgoing)) {
      CHECK(finding.line >= 1);
      CHECK(finding.column >= 1);
    }
  }
}
