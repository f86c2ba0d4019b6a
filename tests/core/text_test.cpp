#include "core/text.hpp"

#include "support/catch.hpp"

using namespace care;

TEST_CASE("a slug is ASCII, in single dashes") {
  const auto [name, slug] = GENERATE(table<std::string, std::string>({{"Tom O'Neil", "tom-o-neil"},
                                                                      {"  Niccolò  Forlì ", "niccolo-forli"},
                                                                      {"Straße & Søren", "strasse-soren"},
                                                                      {"Łódź", "lodz"},
                                                                      {"İstanbul", "istanbul"},
                                                                      {"Ａcme ﬁ", "acme-fi"},
                                                                      {"日本", ""},
                                                                      {"--", ""},
                                                                      {"", ""}}));
  CHECK(slug_of(name) == slug);
}

TEST_CASE("UTF-8 is checked by the letter of RFC 3629") {
  for (const char* good : {"", "è", "€", "😀", "a\xcc\x80"}) CHECK(is_utf8(good));
  for (const char* bad : {"\xff", "\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x28\xa1"})
    CHECK_FALSE(is_utf8(bad));
}

TEST_CASE("the nearest word is offered only where it is near") {
  const std::vector<std::string> words = {"client", "log", "recap", "history"};
  const auto [word, near] = GENERATE(table<std::string, std::string>({{"clinet", "client"},
                                                                      {"CLIENT", "client"},
                                                                      {"lgo", "log"},
                                                                      {"hist", "history"},
                                                                      {"rekap", "recap"},
                                                                      {"zzz", ""},
                                                                      {"", ""}}));
  CHECK(nearest(word, words) == near);
  CHECK(nearest(std::string(100000, 'c'), words).empty());
}

TEST_CASE("a line begins with a capital, a name keeps its own form") {
  const auto [text, begun] =
      GENERATE(table<std::string, std::string>({{"le foto", "Le foto"},
                                                {"è pronto", "È pronto"},
                                                {"Già fatto", "Già fatto"},
                                                {"iPhone nuovo", "iPhone nuovo"},
                                                {"www.example.it online", "www.example.it online"},
                                                {"3 bozze", "3 bozze"},
                                                {"«titolo»", "«titolo»"},
                                                {"", ""}}));
  CHECK(capitalised(text) == begun);
}
