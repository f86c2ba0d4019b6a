#include "core/search.hpp"

#include "core/text.hpp"
#include "support/catch.hpp"

namespace care::test {
namespace {

using Texts = std::vector<std::string>;

Texts folded_words(std::string_view text) {
  Texts words;
  for (const auto& word : words_in(text)) words.push_back(word.folded);
  return words;
}

std::string excerpt(const Texts& words, std::string_view text) {
  return Search(words).excerpt(text).value_or("nothing");
}

}  // namespace

TEST_CASE("words are letters and digits, compared without case and accents") {
  CHECK(folded_words("Perché no? (A5)") == Texts{"perche", "no", "a5"});
  CHECK(folded_words("giulia@example.it +39 333") == Texts{"giulia", "example", "it", "39", "333"});
  CHECK(folded_words("nume\xCC\x81rica 張偉 🙂 …") == Texts{"numerica", "張偉"});
  CHECK(folded_words("").empty());
  CHECK(folded_words("a\xFF"
                     "b\xC3") == Texts{"a", "b"});
}

TEST_CASE("every word must be there, and only the last may be a beginning") {
  const Texts texts = {"Giulia Bianchi", "via Garibaldi 7, Torino"};
  CHECK(Search({"torino", "giulia"}).finds(texts));
  CHECK(Search({"GIULIA tor"}).finds(texts));
  CHECK_FALSE(Search({"giu", "torino"}).finds(texts));
  CHECK_FALSE(Search({"giulia", "milano"}).finds(texts));
  CHECK(Search({"?", "giulia", "…"}).finds(texts));
  CHECK(Search({"?", " "}).empty());
  CHECK_FALSE(Search({"?"}).finds(texts));
}

TEST_CASE("an excerpt is one line around a word that is looked for") {
  CHECK(excerpt({"bozza"}, "La  Bozza\n\tè pronta") == "La Bozza è pronta");
  CHECK(excerpt({"nave"}, "La bozza") == "nothing");
  CHECK(excerpt({"x"}, "") == "nothing");
  const std::string before(200, 'a');
  const auto cut = excerpt({"perche"}, before + " è perché " + before);
  CHECK(cut.starts_with("…aaa"));
  CHECK(cut.find(" è perché aaa") != std::string::npos);
  CHECK(cut.ends_with("a…"));
  std::string wide;
  for (int i = 0; i < 300; ++i) wide += "張 ";
  CHECK(is_utf8(excerpt({"x"}, wide + " x " + wide)));
  CHECK(excerpt({"x"}, wide + " x " + wide).size() < 400);
}

}  // namespace care::test
