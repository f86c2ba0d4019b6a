#include "core/asked_question.hpp"

#include "support/catch.hpp"

using care::asking_sentence;
using care::question_of;

TEST_CASE("of a mail the first sentence that asks is taken, whatever stands around it") {
  CHECK(asking_sentence("Buongiorno,\nho visto il catalogo. Quanto costa\nuna ristampa? E quando?\n\nGrazie") ==
        "Quanto costa una ristampa?");
  CHECK(asking_sentence("Gentile Anna,\nquanto costa?\n") == "quanto costa?");
  CHECK(asking_sentence("Hello\n\nHow much is it?!") == "How much is it?");
  CHECK(asking_sentence("See https://example.it/?id=3. Does it work?") == "Does it work?");
  CHECK(asking_sentence("Ha detto \"quando?\" e basta") == "Ha detto \"quando?");
  CHECK(asking_sentence("1.500 euro. Va bene?") == "Va bene?");
  CHECK(asking_sentence("No question here.").empty());
  CHECK(asking_sentence("?").empty());
  CHECK(asking_sentence("").empty());
  CHECK(asking_sentence("\n\n?\n").empty());
}

TEST_CASE("only of a mail the body is looked at") {
  CHECK(question_of("Catalogo", "Quanto costa?", true) == "Quanto costa?");
  CHECK(question_of("Catalogo", "Niente di nuovo.", true) == "Catalogo");
  CHECK(question_of("Chiede del catalogo", "Quanto costa?", false) == "Chiede del catalogo");
}

TEST_CASE("only the beginning of a long mail is looked at") {
  CHECK(asking_sentence(std::string(1'000'000, '?')).empty());
  CHECK(asking_sentence(std::string(1'000'000, '\n') + "Quanto costa?").empty());
}
