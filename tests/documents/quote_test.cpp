#include "documents/quote.hpp"

#include "documents/quotes.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;

namespace {

struct Sample {
  const char* name;
  SampleQuote quote;
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {{"it-short", short_quote()},
                                          {"it-long", long_quote()},
                                          {"en", english_quote()},
                                          {"it-forfettario", forfettario_quote()},
                                          {"it-consumer", consumer_quote()}};
  return all;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string text_of(const SampleQuote& sample) { return to_text(sample.sheet()); }

std::string acceptance_of(const SampleQuote& sample) {
  const Totals totals = sample.totals();
  return acceptance_sentence({sample.quote, totals, {}, sample.client, sample.day, sample.replaced_day, sample.adds_to},
                             sample.writer);
}

}  // namespace

TEST_CASE("Quotes read as they were approved") {
  for (const Sample& sample : samples()) {
    const Sheet sheet = sample.quote.sheet();
    check_golden(std::string("quote/") + sample.name + ".txt", to_text(sheet));
    check_golden(std::string("quote/") + sample.name + ".md", to_markdown(sheet));
    check_golden(std::string("quote/") + sample.name + ".html", to_html(sheet));
  }
}

TEST_CASE("The typography of a quote holds in every language and register") {
  for (const Sample& sample : samples()) {
    for (const Register address_form : {Register::formal, Register::informal, Register::company}) {
      SampleQuote quote = sample.quote;
      quote.client.address_form = address_form;
      const std::string text = to_markdown(quote.sheet());
      INFO(sample.name << "\n" << text);
      for (const char* wrong :
           {"  \n", " ,", "()", "..", "\"", "{{", "!", "caparra", "il 8", "il 11", "del 8", "al 8"}) {
        CHECK_FALSE(contains(text, wrong));
      }
    }
  }
}

TEST_CASE("An Italian quote keeps to one form of address") {
  SampleQuote sample = consumer_quote();
  const auto text_for = [&](Register address_form) {
    sample.client.address_form = address_form;
    return text_of(sample);
  };
  const std::string formal = text_for(Register::formal);
  const std::string informal = text_for(Register::informal);
  const std::string company = text_for(Register::company);
  for (const char* courtesy : {"I Suoi impegni", "Le rispondo", "me lo scriva", "se poi recede,", "Gentile"}) {
    INFO(courtesy << formal);
    CHECK(contains(formal, courtesy));
    CHECK_FALSE(contains(informal, courtesy));
    CHECK_FALSE(contains(company, courtesy));
  }
  for (const char* familiar : {"I tuoi impegni", "ti rispondo", "scrivimi", "Ciao", "puoi firmare"}) {
    INFO(familiar << informal);
    CHECK(contains(informal, familiar));
    CHECK_FALSE(contains(formal, familiar));
    CHECK_FALSE(contains(company, familiar));
  }
  for (const char* plural : {"I Vostri impegni", "Vi rispondo", "Spett.le", "potete firmare"}) {
    INFO(plural << company);
    CHECK(contains(company, plural));
    CHECK_FALSE(contains(formal, plural));
    CHECK_FALSE(contains(informal, plural));
  }
}

TEST_CASE("Days take the articles that they need") {
  SampleQuote sample = short_quote();
  sample.day = day("2026-05-08");
  sample.quote.valid_until = day("2026-06-11");
  sample.quote.instalments = regular_instalments(day("2026-06-01"), 3, 0, 7);
  const std::string text = text_of(sample);
  CHECK(contains(text, "Preventivo n. 2026-014 dell'8 maggio 2026\n"));
  CHECK(contains(text, "Valido fino all'11 giugno 2026 compreso"));
  CHECK(contains(text, "entro il 1° giugno 2026"));
  CHECK(contains(text, "entro l'8 giugno 2026"));
  CHECK(acceptance_of(sample) == "Accetto il preventivo n. 2026-014 dell'8 maggio 2026");
}

TEST_CASE("A revision says what it takes the place of, and is accepted by its name") {
  SampleQuote sample = short_quote();
  sample.quote.revision = 2;
  sample.replaced_day = day("2026-04-29");
  CHECK(contains(text_of(sample), "Revisione 2, sostituisce la revisione 1 del 29 aprile 2026"));
  CHECK(acceptance_of(sample) == "Accetto il preventivo n. 2026-014, revisione 2, del 6 maggio 2026");
  sample.replaced_day.reset();
  CHECK(contains(text_of(sample), "sostituisce la revisione 1\nValido"));
  sample.client.language = Language::en;
  CHECK(contains(text_of(sample), "Revision 2, replaces revision 1"));
  CHECK(acceptance_of(sample) == "I accept quote no. 2026-014, revision 2, of 6 May 2026");
}

TEST_CASE("An addendum says what it adds to") {
  SampleQuote sample = short_quote();
  sample.quote.number = "2026-014a";
  sample.adds_to = QuotePaper::Reference{"2026-014", day("2026-05-06")};
  sample.day = day("2026-05-20");
  const std::string text = text_of(sample);
  CHECK(contains(text, "Integrazione n. 2026-014a al preventivo n. 2026-014\n"));
  CHECK(contains(text, "Del 20 maggio 2026 · Valida fino al 5 giugno 2026 compreso"));
  CHECK(contains(text, "si aggiunge al preventivo n. 2026-014 del 6 maggio"));
  CHECK(contains(text, "Causale       Integrazione n. 2026-014a\n"));
  CHECK(acceptance_of(sample) == "Accetto l'integrazione n. 2026-014a del 20 maggio 2026");
  sample.client.language = Language::en;
  CHECK(contains(text_of(sample), "Addendum no. 2026-014a to quote no. 2026-014\n"));
  CHECK(acceptance_of(sample) == "I accept addendum no. 2026-014a of 20 May 2026");
}

TEST_CASE("Instalments are called what they are") {
  SampleQuote sample = short_quote();
  const auto labels = [&] {
    std::vector<std::string> found;
    const Sheet sheet = sample.sheet();
    for (const auto& block : sheet.blocks) {
      const auto* table = std::get_if<Sheet::Table>(&block);
      if (table == nullptr || table->columns.front().title != "Rata") continue;
      for (const auto& row : table->rows) found.push_back(row[0] + ", " + row[1]);
    }
    return found;
  };
  using Labels = std::vector<std::string>;
  CHECK(labels() == Labels{"Acconto (30\u00A0%), all'accettazione", "Saldo, 30 giorni dopo la consegna"});
  sample.quote.instalments = {instalment(Money{300'00}, {Trigger::acceptance, 1, {}}),
                              instalment(Rate{20'000}, {Trigger::date, 0, day("2026-06-08")}),
                              instalment(Rest{}, {Trigger::delivery, 0, {}})};
  sample.quote.instalments[1].label = "Alla bozza";
  CHECK(labels() ==
        Labels{"Acconto, un giorno dopo l'accettazione", "Alla bozza, entro l'8 giugno 2026", "Saldo, alla consegna"});
  sample.quote.instalments = {instalment(Rest{}, {Trigger::delivery, 0, {}})};
  CHECK(labels() == Labels{"Pagamento unico, alla consegna"});
  sample.quote.instalments = regular_instalments(day("2026-06-30"), 2, 1, 0);
  CHECK(labels() == Labels{"Rata 1, entro il 30 giugno 2026", "Rata 2, entro il 30 luglio 2026"});
}

TEST_CASE("What is not set is not said") {
  SampleQuote sample;
  sample.client = giulia(Register::formal);
  sample.writer = anna();
  sample.quote.number = "1";
  sample.quote.lines = {quote_line("Cosa", 1'000, "", 100'00)};
  const std::string text = text_of(sample);
  INFO(text);
  for (const char* part :
       {"Valid", "Perché", "Pagamenti", "IBAN", "Tempi", "impegni", "compreso", "consegno", "misuriamo", "recesso",
        "GDPR", "legge", "bollo", "IVA", "Subtotale", "Netto", "Quantità", "tornat"}) {
    INFO(part);
    CHECK_FALSE(contains(text, part));
  }
  CHECK(contains(text, "Totale  100,00\u00A0€\n"));
}

TEST_CASE("A duty is charged in the sums, or told where the writer bears it") {
  SampleQuote sample = forfettario_quote();
  CHECK(contains(text_of(sample), "L'imposta di bollo di 2,00\u00A0€ sulla fattura è a mio carico."));
  sample.quote.tax.stamp = StampDuty::charge;
  CHECK_FALSE(contains(text_of(sample), "a mio carico"));
  CHECK(contains(text_of(sample), "Imposta di bollo    2,00\u00A0€\n"));
  CHECK(contains(text_of(sample), "Totale            652,00\u00A0€\n"));
}

TEST_CASE("Texts of users are shown on one line, without what cannot be seen, and are no markup") {
  SampleQuote sample = short_quote();
  sample.quote.title = "Sito\n<b>web</b>\u202E";
  sample.quote.lines[0].text = "{{number}}\tuno\ndue | tre.";
  sample.quote.theirs = {"  ", "<script>x</script>"};
  sample.client.address = "Via \x1b[31mRossa 1\n10124 Torino";
  const std::string text = text_of(sample);
  CHECK(contains(text, "\nSito <b>web</b>\n"));
  CHECK(contains(text, "{{number}} uno due | tre  "));
  CHECK(contains(text, "I Suoi impegni\n--------------\n– <script>x</script>\n"));
  CHECK(contains(text, "Via [31mRossa 1\n10124 Torino\n"));
  CHECK(contains(to_html(sample.sheet()), "<h2>Sito &lt;b&gt;web&lt;/b&gt;</h2>"));
}

TEST_CASE("A user's own words go before the built-in ones") {
  const auto own = [](std::string_view name) {
    return name == "it/quote.words" ? std::optional<std::string>("[all]\nmine = Io\n") : std::nullopt;
  };
  CHECK(contains(to_text(short_quote().sheet(own)), "\nIo\n--\n– Tre bozze"));
}
