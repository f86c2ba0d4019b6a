#include "core/gate/spoken_language.hpp"

#include "core/gate/sample_mails.hpp"
#include "support/catch.hpp"

using namespace care;

TEST_CASE("the language of a text is told by its commonest words") {
  for (const auto& [file, language] : {std::pair{"good_it.txt", Language::it},
                                       {"bad_it.txt", Language::it},
                                       {"good_en.txt", Language::en},
                                       {"bad_en.txt", Language::en}}) {
    for (const auto& mail : test::sample_mails(file, language)) {
      INFO(mail.title);
      const auto spoken = gate::spoken_language(mail.text);
      CHECK(spoken.value_or(language) == language);
    }
  }
  CHECK_FALSE(gate::spoken_language("OK").has_value());
  CHECK_FALSE(gate::spoken_language("").has_value());
}
