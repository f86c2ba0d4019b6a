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
  return {rule,           usual_severity(rule),  place.line, place.column, std::move(text),
          std::move(why), std::move(suggestion), {}};
}

Finding finding_of(const Reading& reading, Rule rule, const Word& first, const Word& last, std::string why,
                   std::string suggestion) {
  return finding_at(reading, rule, first.at, reading.between(first, last), std::move(why), std::move(suggestion));
}

namespace {

/// What is looked for in one go: rules that follow one another in `Rule`.
struct Search {
  Findings (*find)(const Reading&, const Outgoing&);
  Rule first, last;
};

constexpr Search kSearches[] = {
    {find_jargon, Rule::jargon, Rule::jargon},
    {find_sayings, Rule::never_list, Rule::diminutive},
    {find_mixed_registers, Rule::register_, Rule::register_},
    {find_shouting, Rule::shouting, Rule::shouting},
    {find_salutation, Rule::greeting, Rule::name},
    {find_missing_contact, Rule::contact_block, Rule::contact_block},
    {find_other_clients, Rule::other_client, Rule::other_client},
    {find_placeholders, Rule::placeholder, Rule::placeholder},
    {find_hard_reading, Rule::readability, Rule::readability},
    {find_double_spaces, Rule::double_space, Rule::double_space},
};

bool is_on(Rule rule, const Severities& severities) {
  const auto said = severities.find(rule);
  return said == severities.end() || said->second;
}

bool is_wanted(const Search& search, const Severities& severities) {
  return std::any_of(std::begin(Names<Rule>::all), std::end(Names<Rule>::all), [&](const auto& rule) {
    return search.first <= rule.value && rule.value <= search.last && is_on(rule.value, severities);
  });
}

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
  return check(Reading(outgoing.text), outgoing, severities);
}

std::vector<Finding> check(const Reading& reading, const Outgoing& outgoing, const Severities& severities) {
  Findings findings;
  for (const auto& search : kSearches) {
    if (!is_wanted(search, severities)) continue;
    auto found = search.find(reading, outgoing);
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  apply(severities, findings);
  const auto place = [](const Finding& each) { return std::tuple(each.line, each.column, each.rule); };
  std::stable_sort(findings.begin(), findings.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return findings;
}

}  // namespace care::gate
