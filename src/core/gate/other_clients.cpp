#include <algorithm>

#include "core/gate/rules.hpp"

namespace care::gate {

Findings find_other_clients(const Reading& reading, const Outgoing& outgoing) {
  Findings findings;
  if (outgoing.other_clients == nullptr) return findings;
  const auto& words = reading.words();
  const auto& own = outgoing.reader_names;
  for (const auto& hit : outgoing.other_clients->find(words)) {
    if (std::find(own.begin(), own.end(), hit.name) != own.end()) continue;
    findings.push_back(finding_of(reading, Rule::other_client, words[hit.first], words[hit.last],
                                  "it names another client",
                                  outgoing.language == Language::it ? "un altro cliente" : "another client"));
  }
  return findings;
}

}  // namespace care::gate
