#include "core/gate/lists.hpp"
#include "core/gate/rules.hpp"

namespace care::gate {
namespace {

void add_sayings(Findings& findings, Rule rule, const Sayings& list, const Reading& reading) {
  const auto& words = reading.words();
  for (const auto& hit : list.phrases.find(words)) {
    const auto& saying = list.sayings[hit.entry];
    if (saying.said_rightly()) continue;
    findings.push_back(finding_of(reading, rule, words[hit.first], words[hit.last], saying.why, saying.instead));
  }
}

}  // namespace

Findings find_sayings(const Reading& reading, const Outgoing& outgoing) {
  Findings findings;
  for (const Rule rule : {Rule::never_list, Rule::whining, Rule::diminutive}) {
    add_sayings(findings, rule, sayings(outgoing.language, name(rule)), reading);
    if (outgoing.own.sayings == nullptr) continue;
    const auto own = outgoing.own.sayings->find(name(rule));
    if (own != outgoing.own.sayings->end()) add_sayings(findings, rule, own->second, reading);
  }
  return findings;
}

}  // namespace care::gate
