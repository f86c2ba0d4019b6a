#pragma once

#include "support/catch.hpp"
#include "support/test_app.hpp"

namespace care::test {

/// A studio with a client who withholds tax, and a quote for her that lacks nothing: 1,000.00 of fees, 1,268.80 in all,
/// 1,060.80 net, of which 318.24 on acceptance.
struct QuoteApp : TestApp {
  QuoteApp() {
    configure("[me]\nname = \"Anna Rossi\"\nemails = [\"anna@example.it\"]\n[quote]\ntax = \"ordinary-inps\"\n" + more);
    ok({"client", "add", "Giulia Bianchi", "--email", "giulia@example.it", "--withholding"});
  }

  std::string new_quote(std::vector<std::string> words = {}) {
    std::vector<std::string> all{"quote",      "new",
                                 "giulia",     "Catalogo",
                                 "--item",     "Grafica; 10 h; 60",
                                 "--item",     "Stampa; 4; 100",
                                 "--mine",     "bozze",
                                 "--theirs",   "testi entro il 22 maggio",
                                 "--delivers", "30 jun"};
    all.insert(all.end(), words.begin(), words.end());
    all.emplace_back("-q");
    auto number = ok(all);
    number.pop_back();
    return number;
  }

  /// Sent, accepted, its deposit paid and started.
  std::string running_job() {
    const auto number = new_quote();
    ok({"quote", "send", number});
    ok({"quote", "accept", number, "--by", "Giulia", "--how", "signature"});
    ok({"payment", "add", number, "318.24"});
    ok({"quote", "start", number});
    return number;
  }

  std::string field(const std::string& quote, const std::string& key) {
    auto text = ok({"quote", "show", quote, "--fields", key, "--format", "tsv"});
    if (!text.empty()) text.pop_back();
    return text;
  }

  std::string more;
};

}  // namespace care::test
