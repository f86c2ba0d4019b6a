#include "core/faq_suggestions.hpp"

#include <algorithm>
#include <random>

#include "core/faq_match.hpp"
#include "support/catch.hpp"

using namespace care;

namespace {

LoggedQuestion logged(std::int64_t id, int day, const char* text, Language language = Language::it) {
  return {{id}, {1}, Instant(std::chrono::days(day)), {text, language}};
}

Faq entry(std::int64_t id, const char* question) {
  Faq faq;
  faq.id = {id};
  faq.question = question;
  return faq;
}

std::vector<std::vector<std::int64_t>> ids(const std::vector<AskedAgain>& wanted,
                                           const std::vector<LoggedQuestion>& questions) {
  std::vector<std::vector<std::int64_t>> all;
  for (const auto& each : wanted) {
    auto& of_group = all.emplace_back();
    for (const auto place : each.asked) of_group.push_back(questions[place].id.value);
  }
  return all;
}

using Ids = std::vector<std::vector<std::int64_t>>;

}  // namespace

TEST_CASE("what came twice is proposed, the most frequent first, then the newest, whatever the order") {
  std::vector<LoggedQuestion> questions = {
      logged(1, 3, "Quanto costa una ristampa?"),
      logged(2, 9, "Lavorate in agosto?"),
      logged(3, 1, "Che prezzo ha una ristampa?"),
      logged(4, 5, "Mi mandate i sorgenti?"),
      logged(5, 6, "Mi inviate i sorgenti?"),
      logged(6, 7, "Fate lo sconto?"),
      logged(7, 8, "C'è uno sconto?"),
      logged(8, 3, "Quanto costerebbe la ristampa?"),
      logged(9, 9, "Is there a discount?", Language::en),
  };
  std::mt19937 chance(3);
  for (int round = 0; round < 10; ++round) {
    CHECK(ids(faq_suggestions(questions, {}).wanted, questions) == Ids{{3, 1, 8}, {6, 7}, {4, 5}});
    std::shuffle(questions.begin(), questions.end(), chance);
  }
}

TEST_CASE("what an entry answers is not proposed, but told of") {
  const std::vector<LoggedQuestion> questions = {logged(1, 1, "Quanto costa una ristampa?"),
                                                 logged(2, 2, "Che prezzo ha la ristampa?"),
                                                 logged(3, 3, "Fate lo sconto?")};
  const auto found = faq_suggestions(questions, {entry(4, "Fate sconti?"), entry(7, "Costo di una ristampa")});
  CHECK(found.wanted.empty());
  REQUIRE(found.known.size() == 2);
  CHECK(found.known[0].faq == FaqId{4});
  CHECK(found.known[1].faq == FaqId{7});
  CHECK(found.known[1].asked == std::vector<std::size_t>{0, 1});
  CHECK(faq_suggestions({}, {}).wanted.empty());
}

TEST_CASE("an entry of the FAQ is found for what somebody asks, in their language") {
  FaqMatch match({entry(4, "Quanto costa una ristampa?")}, Language::it);
  Interaction asked;
  asked.kind = InteractionKind::question;
  asked.summary = "Che prezzo avrebbe una ristampa?";
  CHECK(match.of(asked) == FaqId{4});
  asked.kind = InteractionKind::note;
  CHECK_FALSE(match.of(asked));
  asked.kind = InteractionKind::request;
  asked.summary = "How much is a reprint?";
  CHECK_FALSE(match.of(asked));
  CHECK_FALSE(FaqMatch({}, Language::it).of(asked));
}
