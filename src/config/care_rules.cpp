#include "config/care_rules.hpp"

#include "core/choice.hpp"

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

Config::Rule usual_rule(const std::string& name, const std::string& follow_up) {
  static const CareRules usual;
  const auto kind = choose<CareKind>(name, "rule");
  if (kind == CareKind::quote_follow_up) return std::vector{follow_up};
  const auto& rule = usual.of(kind);
  if (rule.waits.empty()) return rule.on;
  std::vector<std::string> figures;
  for (const auto& wait : rule.waits) figures.push_back(to_text(wait));
  return figures;
}

}  // namespace care::config
