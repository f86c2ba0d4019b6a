#include "store_support.hpp"

namespace care::test {
namespace {

struct Searched : MemoryDatabase {
  InteractionId add(const std::string& summary, const std::string& body = {}) {
    auto entry = entry_of(giulia, summary);
    entry.body = body;
    return table.add(entry);
  }

  Texts search(const Texts& words) { return summaries(table.search(words, {}, 100)); }

  ClientTable clients{database};
  InteractionTable table{database};
  ClientId giulia = clients.add(client_called("Giulia", "giulia"));
  ClientId tom = clients.add(client_called("Tom", "tom"));
};

}  // namespace

TEST_CASE("accents and case do not matter in a search") {
  Searched log;
  log.add("Perché il CAFFÈ è freddo");
  for (const char* word : {"perche", "perché", "PERCHÉ", "caffe", "Caffè", "e"}) {
    INFO(word);
    CHECK(log.search({word}).size() == 1);
  }
  CHECK(log.search({"te"}).empty());
}

TEST_CASE("every word must be there, wherever it stands, and the last may be a beginning") {
  Searched log;
  log.add("Bozza della copertina", "in formato A5");
  log.add("Bozza del sito");
  CHECK(log.search({"bozza"}).size() == 2);
  CHECK(log.search({"copertina", "bozza"}) == Texts{"Bozza della copertina"});
  CHECK(log.search({"bozza", "a5"}) == Texts{"Bozza della copertina"});
  CHECK(log.search({"bozza", "coper"}) == Texts{"Bozza della copertina"});
  CHECK(log.search({"coper", "bozza"}).empty());
  CHECK(log.search({"bozza", "nave"}).empty());
}

TEST_CASE("what the full text takes for its own language is a word like any other") {
  Searched log;
  log.add("not near or and");
  log.add("summary of \"quoted\" things");
  CHECK(log.search({"NOT", "or", "AND"}) == Texts{"not near or and"});
  CHECK(log.search({"NEAR"}) == Texts{"not near or and"});
  CHECK(log.search({"summary:", "of"}) == Texts{"summary of \"quoted\" things"});
  CHECK(log.search({"\"quoted\""}) == Texts{"summary of \"quoted\" things"});
  CHECK(log.search({"body:", "quoted"}).empty());
}

TEST_CASE("no words break a search") {
  Searched log;
  log.add("a word");
  const Texts hostile = {
      "\"",   "\"\"", "'",       "*",    "^a",     "a*",         "(",         ")",
      "a OR", "-",    "--",      ";",    "{a b}",  "NEAR(a, b)", "a AND NOT", ":",
      "\\",   "?",    "\x1b[2J", "\xFF", "a\xC3",  "%",          "/*",        std::string(1, '\0'),
      "",     " ",    "+",       "…",    "日本語", "a\0b",       "🙂",      std::string(10000, '"')};
  for (const auto& word : hostile) {
    INFO("word " << word.substr(0, 50));
    CHECK_NOTHROW(log.search({word}));
    CHECK_NOTHROW(log.search({word, word}));
    CHECK_NOTHROW(log.search({"word", word}));
    CHECK_NOTHROW(log.search({word, "word"}));
  }
}

TEST_CASE("marks between words do not hinder a search") {
  Searched log;
  log.add("caffè, tè & torta");
  CHECK(log.search({"caffe", "&", "torta"}).size() == 1);
  CHECK(log.search({"torta", "?"}).size() == 1);
}

TEST_CASE("the best is first, then the newest") {
  Searched log;
  log.add("one of many words, and a copertina at its very end, after much else that was said");
  log.add("copertina copertina");
  log.add("something else");
  CHECK(log.search({"copertina"}).front() == "copertina copertina");
  const auto older = log.add("the same");
  const auto newer = log.add("the same");
  const auto found = log.table.search({"same"}, {}, 20);
  REQUIRE(found.size() == 2);
  CHECK(found[0].id == newer);
  CHECK(found[1].id == older);
}

TEST_CASE("the beginning of a word means all that begin so, few or many") {
  Searched log;
  for (int i = 0; i < 300; ++i) log.add("numero" + std::to_string(i));
  log.add("numera");
  log.add("nume\xCC\x81rica");
  CHECK(log.search({"numer"}).size() == 100);
  CHECK(log.search({"numero29"}).size() == 11);
  CHECK(log.search({"numeri"}).size() == 1);
  CHECK(log.search({"numera"}) == Texts{"numera"});
  CHECK(log.search({"numerato"}).empty());
}

TEST_CASE("what is in thousands of entries is found from the newest on, other words with it or not") {
  Searched log;
  log.database.begin();
  for (int i = 0; i < 2100; ++i) log.add("fattura " + std::to_string(i));
  log.table.add(entry_of(log.tom, "fattura di Tom"));
  log.add("fatturato");
  log.database.commit();
  CHECK(summaries(log.table.search({"fattura"}, {}, 3)) == Texts{"fatturato", "fattura di Tom", "fattura 2099"});
  CHECK(summaries(log.table.search({"fattura", "1"}, {}, 2)) == Texts{"fattura 1999", "fattura 1998"});
  CHECK(summaries(log.table.search({"7", "fattu"}, {}, 5)) == Texts{"fattura 7"});
  CHECK(summaries(log.table.search({"fattura"}, log.tom, 5)) == Texts{"fattura di Tom"});
  CHECK(log.table.search({"fattura"}, log.giulia, 5000).size() == 2101);
}

TEST_CASE("a search can be one client's, and stops where it is told") {
  Searched log;
  log.add("copertina");
  log.table.add(entry_of(log.tom, "copertina di Tom"));
  CHECK(summaries(log.table.search({"copertina"}, log.tom, 20)) == Texts{"copertina di Tom"});
  CHECK(log.table.search({"copertina"}, {}, 1).size() == 1);
}

TEST_CASE("the full text follows what is changed and removed") {
  Searched log;
  const auto id = log.add("copertina", "rossa");
  auto entry = log.table.find(id);
  entry.summary = "frontespizio";
  entry.body = "verde";
  log.table.update(entry);
  CHECK(log.search({"copertina"}).empty());
  CHECK(log.search({"rossa"}).empty());
  CHECK(log.search({"frontespizio", "verde"}).size() == 1);
  log.table.remove(id);
  CHECK(log.search({"frontespizio"}).empty());
  log.database.execute("INSERT INTO interaction_text (interaction_text, rank) VALUES ('integrity-check', 1)");
}

}  // namespace care::test
