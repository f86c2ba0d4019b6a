#include "core/likeness.hpp"

#include "core/likeness/near_words.hpp"
#include "core/likeness/stem.hpp"
#include "core/question_groups.hpp"
#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace care;

namespace {

int alike(const char* one, const char* other, Language language = Language::it) {
  const int value = likeness(sense_of(one, language), sense_of(other, language));
  CHECK(value == likeness(sense_of(other, language), sense_of(one, language)));
  return value;
}

std::vector<std::string> words_of(const char* question, Language language = Language::it) {
  std::vector<std::string> words;
  for (const auto& matter : sense_of(question, language).matters) words.push_back(matter.word);
  return words;
}

struct Measured {
  double precision = 0;
  double recall = 0;
};

/// Over pairs of questions of one part of the set.
Measured measured(const std::string& part) {
  std::vector<AskedQuestion> questions;
  std::vector<std::string> known;
  for (const auto& row : test::read_tsv("faq/questions.tsv")) {
    if (row.at("part") != part) continue;
    questions.push_back({row.at("question"), row.at("language") == "it" ? Language::it : Language::en});
    known.push_back(row.at("group") == "-" ? "-" + std::to_string(known.size()) : row.at("group"));
  }
  std::vector<std::size_t> found(questions.size(), questions.size());
  const auto groups = question_groups(questions);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const auto member : groups[group].members) found[member] = group;
  }
  double right = 0, said = 0, wanted = 0;
  for (std::size_t one = 0; one < questions.size(); ++one) {
    for (std::size_t other = 0; other < one; ++other) {
      const bool together = found[one] == found[other] && found[one] < questions.size();
      const bool same = known[one] == known[other];
      right += together && same ? 1 : 0;
      said += together ? 1 : 0;
      wanted += same ? 1 : 0;
    }
  }
  return {right / said, right / wanted};
}

}  // namespace

TEST_CASE("endings are taken off, and enough is left") {
  for (const char* word : {"ristampa", "ristampe", "ristampare", "ristamparla", "ristampando", "ristampiamo"}) {
    CHECK(stem(word, Language::it) == "ristamp");
  }
  for (const char* word : {"pago", "paghiamo", "pagare", "pagamento", "pagamenti"})
    CHECK(stem(word, Language::it) == "pag");
  for (const char* word : {"charge", "charges", "charged", "charging"}) CHECK(stem(word, Language::en) == "charg");
  for (const char* word : {"plan", "plans", "planned", "planning"}) CHECK(stem(word, Language::en) == "plan");
  CHECK(stem("iva", Language::it) == "iva");
  CHECK(stem("ore", Language::it) == "ore");
  CHECK(stem("vat", Language::en) == "vat");
  CHECK(stem("glass", Language::en) == "glass");
  CHECK(stem("", Language::it).empty());
}

TEST_CASE("a slip of the fingers is one letter, in words that are long enough") {
  for (const char* other : {"ristmp", "ristsamp", "ristapm", "risramp", "istamp", "ristampo"}) {
    CHECK(is_slip("ristamp", other));
    CHECK(is_slip(other, "ristamp"));
  }
  CHECK_FALSE(is_slip("ristamp", "stamp"));
  CHECK_FALSE(is_slip("ristamp", "rsitapm"));
  CHECK_FALSE(is_slip("logo", "luogo"));
  NearWords words;
  for (const char* word : {"ristamp", "stamp", "ristapm", "logo"}) words.add(word, words.near("x").size() + word[0]);
  CHECK(words.near("ristmp") == std::vector<std::size_t>{'r'});
  CHECK(words.near("ristamp") == std::vector<std::size_t>{'r'});
  CHECK(words.near("luogo").empty());
}

TEST_CASE("greetings, thanks, politeness, articles, numbers, accents and capitals do not count") {
  const std::vector<std::string> wanted{"=price", "=reprint"};
  CHECK(words_of("quanto costa una ristampa") == wanted);
  CHECK(words_of("Buongiorno, volevo sapere quanto costa la RISTAMPA. Grazie mille, cordiali saluti") == wanted);
  CHECK(words_of("Salve! Quanto costerebbero 250 ristampe?") == wanted);
  CHECK(words_of("Hi there, could you please tell me how much a reprint costs? Thanks!", Language::en) == wanted);
  CHECK(words_of("Perche\xCC\x81 l'IVA?") == words_of("perché c'è l’iva"));
  CHECK(words_of("Buongiorno, grazie e saluti").empty());
}

TEST_CASE("the same words ask different things, and other words the same") {
  CHECK(alike("Quanto costa una ristampa?", "Che prezzo ha una ristampa?") == 100);
  CHECK(alike("Quanto costa una ristampa?", "Quanto costa una ristmapa?") == 100);
  CHECK(alike("Quanto costa il calendario?", "Quanto costa il calendraio?") >= kAlike);
  CHECK(alike("Quanto costa una ristampa?", "Quanto tempo serve per una ristampa?") == 0);
  CHECK(alike("Quanto costa una ristampa?", "Quanto costa il dominio?") == 0);
  CHECK(alike("Quanto costa una ristampa?", "Mi piace la ristampa del catalogo di primavera") < kAlike);
  CHECK(alike("Quanto costa?", "Che prezzo ha?") == 100);
  CHECK(alike("How much is hosting?", "How long is hosting included?", Language::en) == 0);
  CHECK(likeness(sense_of("hosting", Language::it), sense_of("hosting", Language::en)) == 0);
  CHECK(alike("", "") == 0);
  CHECK(alike("Buongiorno", "Buongiorno") == 0);
}

TEST_CASE("the small words tell the language") {
  CHECK(language_of("Quanto costa una ristampa?") == Language::it);
  CHECK(language_of("How much is a reprint?") == Language::en);
  CHECK_FALSE(language_of("Hosting?"));
  CHECK_FALSE(language_of(""));
}

TEST_CASE("hostile texts are read like any other") {
  const std::string blanks(100'000, ' ');
  CHECK(sense_of(blanks, Language::it).matters.empty());
  std::string many;
  for (int i = 0; i < 50'000; ++i) many += "parola" + std::to_string(i) + " ";
  CHECK(sense_of(many, Language::it).matters.size() <= kMostMatters);
  const std::string letters(100'000, 'a');
  CHECK(likeness(sense_of(letters, Language::en), sense_of(letters, Language::en)) <= 100);
  for (const char* text : {"\xFF\xFE \xC3", "=price =reprint", "\x1b[31m\u202e ?", "%s%n", "'; DROP TABLE faq --"}) {
    CHECK_NOTHROW(sense_of(text, Language::it));
    CHECK_NOTHROW(language_of(text));
  }
  CHECK(words_of("=price") == words_of("price"));
}

TEST_CASE("questions that ask the same are found, few others with them") {
  const auto tuned = measured("tuned");
  CHECK(tuned.precision >= 0.96);
  CHECK(tuned.recall >= 0.90);
  const auto second = measured("second");
  CHECK(second.precision >= 0.83);
  CHECK(second.recall >= 0.64);
  const auto fresh = measured("fresh");
  CHECK(fresh.precision >= 0.76);
  CHECK(fresh.recall >= 0.80);
}
