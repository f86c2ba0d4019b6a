#include "core/gate/sample_mails.hpp"
#include "support/catch.hpp"

using namespace care;
using test::SampleMail;

namespace {

std::vector<SampleMail> all(const std::string& kind) {
  auto mails = test::sample_mails(kind + "_it.txt", Language::it);
  auto english = test::sample_mails(kind + "_en.txt", Language::en);
  mails.insert(mails.end(), english.begin(), english.end());
  return mails;
}

std::set<std::string> broken_rules(const SampleMail& mail) {
  std::set<std::string> rules;
  for (const auto& finding : gate::check(test::outgoing(mail))) rules.insert(std::string(name(finding.rule)));
  return rules;
}

}  // namespace

TEST_CASE("the gate has nothing to say of good mails") {
  const auto mails = all("good");
  CHECK(mails.size() >= 50);
  for (const auto& mail : mails) {
    INFO(mail.title << "\n" << mail.text);
    CHECK(broken_rules(mail) == std::set<std::string>{});
  }
}

TEST_CASE("the gate finds in each bad mail the rules that it breaks, and no others") {
  const auto mails = all("bad");
  CHECK(mails.size() >= 70);
  for (const auto& mail : mails) {
    INFO(mail.title << "\n" << mail.text);
    const auto found = broken_rules(mail);
    CHECK(found == mail.rules);
  }
}

TEST_CASE("every rule of the gate has its bad mails, in both languages") {
  for (const auto language : {Language::it, Language::en}) {
    std::set<std::string> rules;
    for (const auto& mail : test::sample_mails(language == Language::it ? "bad_it.txt" : "bad_en.txt", language)) {
      rules.insert(mail.rules.begin(), mail.rules.end());
    }
    for (const auto& rule : Names<gate::Rule>::all) CHECK(rules.contains(std::string(rule.text)));
  }
}
