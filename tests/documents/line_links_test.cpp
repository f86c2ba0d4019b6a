#include "documents/line_links.hpp"

#include "support/catch.hpp"

using namespace care;
using namespace care::documents;

namespace {

/// Words as they are, a link as "[text](href)".
std::string linked(const std::string& line) {
  std::string shown;
  for (const auto& part : linked_parts(line)) {
    const auto& text = std::get<std::string>(part.values.at("text"));
    const auto* href = std::get_if<std::string>(&part.values.at("href"));
    shown += href ? "[" + text + "](" + *href + ")" : text;
  }
  return shown;
}

}  // namespace

TEST_CASE("addresses in a line lead on, without the marks round them") {
  CHECK(linked("") == "");
  CHECK(linked("Nulla da seguire, 9.30–13. Costa 1.200,50 €.") == "Nulla da seguire, 9.30–13. Costa 1.200,50 €.");
  CHECK(linked("La trovi su https://example.it/bozza?x=1&y=2.") ==
        "La trovi su [https://example.it/bozza?x=1&y=2](https://example.it/bozza?x=1&y=2).");
  CHECK(linked("(www.example.it), «anna@example.it»!") ==
        "([www.example.it](https://www.example.it)), «[anna@example.it](mailto:anna@example.it)»!");
  CHECK(linked("https://it.wikipedia.org/wiki/Roma_(città) qui") ==
        "[https://it.wikipedia.org/wiki/Roma_(città)](https://it.wikipedia.org/wiki/Roma_(citt%C3%A0)) qui");
  CHECK(linked("a  b ") == "a  b ");
}

TEST_CASE("what only looks like an address stays words") {
  for (const char* line : {"javascript:alert(1)", "JAVASCRIPT://x@y.z", "www.", "https://", "@anna", "a@b", "a@b@c.it",
                           "data:text/html,x@y.it", "ftp://example.it", "www.."}) {
    INFO(line);
    CHECK(linked(line) == line);
  }
}
