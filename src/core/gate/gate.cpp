#include "core/gate/gate.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "core/gate/rules.hpp"

namespace care::gate {

Finding finding_at(const Reading& reading, Rule rule, std::size_t at, std::string text, std::string why,
                   std::string suggestion) {
  const auto place = reading.place(at);
  return {rule, usual_severity(rule), place.line, place.column, std::move(text), std::move(why), std::move(suggestion)};
}

Finding finding_of(const Reading& reading, Rule rule, const Word& first, const Word& last, std::string why,
                   std::string suggestion) {
  return finding_at(reading, rule, first.at, reading.between(first, last), std::move(why), std::move(suggestion));
}

namespace {

void apply(const Severities& severities, Findings& findings) {
  std::erase_if(findings, [&](Finding& finding) {
    const auto said = severities.find(finding.rule);
    if (said == severities.end()) return false;
    finding.severity = said->second.value_or(finding.severity);
    return !said->second.has_value();
  });
}

}  // namespace

std::vector<Finding> check(const Outgoing& outgoing, const Severities& severities) {
  using Find = Findings (*)(const Reading&, const Outgoing&);
  static constexpr Find kAll[] = {find_jargon,       find_sayings,         find_mixed_registers, find_shouting,
                                  find_salutation,   find_missing_contact, find_other_clients,   find_placeholders,
                                  find_hard_reading, find_double_spaces};
  const Reading reading(outgoing.text);
  Findings findings;
  for (const auto find : kAll) {
    auto found = find(reading, outgoing);
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  apply(severities, findings);
  const auto place = [](const Finding& each) { return std::tuple(each.line, each.column, each.rule); };
  std::stable_sort(findings.begin(), findings.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return findings;
}

}  // namespace care::gate
