#include "core/gate/lists.hpp"
#include "core/gate/rules.hpp"

namespace care::gate {

Findings find_sayings(const Reading& reading, const Outgoing& outgoing) {
  Findings findings;
  const auto& words = reading.words();
  for (const Rule rule : {Rule::never_list, Rule::whining, Rule::diminutive}) {
    const auto& list = sayings(outgoing.language, name(rule));
    for (const auto& hit : list.phrases.find(words)) {
      const auto& saying = list.sayings[hit.entry];
      if (saying.said_rightly()) continue;
      findings.push_back(finding_of(reading, rule, words[hit.first], words[hit.last], saying.why, saying.instead));
    }
  }
  return findings;
}

}  // namespace care::gate
