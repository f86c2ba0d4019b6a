#include "config/care_rules.hpp"

namespace care::config {

CareRules care_rules(const Config& config, std::string* rule) {
  CareRules rules;
  const auto set = [&](CareKind kind, const Config::Rule& figures) {
    if (const auto* on = std::get_if<bool>(&figures)) return rules.switch_to(kind, *on);
    rules.set(kind, std::get<std::vector<std::string>>(figures));
  };
  if (rule != nullptr) *rule = "quote.follow_up";
  rules.set(CareKind::quote_follow_up, {config.quote.follow_up});
  for (const auto& kind : Names<CareKind>::all) {
    const auto found = config.today.find(std::string(kind.text));
    if (found == config.today.end()) continue;
    if (rule != nullptr) *rule = "today." + found->first;
    set(kind.value, found->second);
  }
  return rules;
}

}  // namespace care::config
