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

}  // namespace

TEST_CASE("Quotes read as they were approved") {
  for (const Sample& sample : samples()) {
    const Sheet sheet = sample.quote.sheet();
    check_golden(std::string("quote/") + sample.name + ".txt", to_text(sheet));
    check_golden(std::string("quote/") + sample.name + ".md", to_markdown(sheet));
    check_golden(std::string("quote/") + sample.name + ".html", to_html(sheet));
  }
}
