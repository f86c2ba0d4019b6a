#include "core/question_groups.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "core/likeness/alike_index.hpp"
#include "support/catch.hpp"
#include "support/dice.hpp"
#include "support/tsv.hpp"

using namespace care;

namespace {

std::vector<AskedQuestion> known_questions() {
  std::vector<AskedQuestion> questions;
  for (const auto& row : test::read_tsv("faq/questions.tsv")) {
    questions.push_back({row.at("question"), row.at("language") == "it" ? Language::it : Language::en});
  }
  return questions;
}

/// The texts of each group, the typical one in front; sorted, so that groups can be compared whatever their order.
std::vector<std::vector<std::string>> texts(const std::vector<AskedQuestion>& questions) {
  std::vector<std::vector<std::string>> all;
  for (const auto& group : question_groups(questions)) {
    auto& of_group = all.emplace_back();
    for (const auto member : group.members) of_group.push_back(questions[member].text);
    std::sort(of_group.begin(), of_group.end());
    of_group.insert(of_group.begin(), questions[group.typical].text);
  }
  return all;
}

/// Letters that make many slips: short words of few letters.
std::string made_up(std::mt19937& chance) {
  std::string text;
  for (auto words = 1 + chance() % 5; words > 0; --words) {
    if (chance() % 4 == 0) text += chance() % 2 == 0 ? "quanto costa " : "perché ";
    for (auto letters = 4 + chance() % 3; letters > 0; --letters) text += static_cast<char>('l' + chance() % 3);
    text += ' ';
  }
  return text;
}

}  // namespace

TEST_CASE("groups are of those that ask the same, the largest first, with the most typical question") {
  const std::vector<AskedQuestion> questions = {
      {"Lavorate anche in agosto?", Language::it},
      {"Salve, che prezzo avrebbe la ristampa del catalogo?", Language::it},
      {"Quanto costa una ristampa?", Language::it},
      {"Grazie!", Language::it},
      {"Quanto costa una ristampa urgente?", Language::it},
      {"How much is a reprint?", Language::en},
  };
  const auto groups = question_groups(questions);
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].typical == 2);
  CHECK(groups[0].members == std::vector<std::size_t>{1, 2, 4});
  CHECK(groups[1].members.size() == 1);
  CHECK(groups[2].members.size() == 1);
  CHECK(question_groups({}).empty());
  CHECK(question_groups({{"", Language::it}, {"Ciao", Language::it}}).empty());
}

TEST_CASE("the groups are the same in whatever order the questions come") {
  auto questions = known_questions();
  const auto before = texts(questions);
  std::mt19937 chance(4);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(questions.begin(), questions.end(), chance);
    CHECK(texts(questions) == before);
  }
}

TEST_CASE("what is said twice is in one group twice") {
  auto questions = known_questions();
  const auto once = question_groups(questions);
  const auto count = questions.size();
  for (std::size_t i = 0; i < count; ++i) questions.push_back(questions[i]);
  for (const auto& group : question_groups(questions)) {
    const std::set<std::size_t> members(group.members.begin(), group.members.end());
    for (const auto member : group.members) CHECK(members.contains((member + count) % (2 * count)));
  }
}

TEST_CASE("the index finds what likeness finds, no more and no less") {
  std::mt19937 chance(11);
  std::vector<Sense> senses;
  for (int i = 0; i < 700; ++i) senses.push_back(sense_of(made_up(chance), Language::it));
  std::vector<const Sense*> places;
  for (std::size_t i = 0; i < 500; ++i) places.push_back(&senses[i]);
  AlikeIndex index(places);
  std::size_t pairs = 0;
  for (const auto& sense : senses) {
    std::vector<int> found(places.size(), 0);
    for (const auto& [place, value] : index.alike_to(sense)) found[place] = value;
    for (std::size_t place = 0; place < places.size(); ++place) {
      const int value = likeness(sense, senses[place]);
      CHECK(found[place] == (value >= kAlike ? value : 0));
      pairs += value >= kAlike && &sense != &senses[place] ? 1 : 0;
    }
  }
  CHECK(pairs > 300);
}

TEST_CASE("ten thousand questions that are all alike, and as many that are not, are no square of them", "[rounds]") {
  const int count = test::rounds(10'000);
  std::vector<AskedQuestion> questions;
  for (int i = 0; i < count; ++i) {
    questions.push_back({"Quanto costa una ristampa numero " + std::to_string(i) + "?", Language::it});
    questions.push_back({"Quanto costa il pezzo z" + std::to_string(i) + "x?", Language::it});
  }
  const auto groups = question_groups(questions);
  CHECK(std::ssize(groups.front().members) == count);
}
