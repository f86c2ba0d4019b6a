#pragma once

#include "config/config.hpp"
#include "core/care_rules.hpp"

namespace care::config {

/// The rules of `care today` with the figures of `[today]`, and of `[quote] follow_up`.
/// Throws Error(usage) where a figure cannot be one of that rule's; `rule` is then set to its key.
CareRules care_rules(const Config& config, std::string* rule = nullptr);

/// A rule as it is where [today] says nothing of it: its figures, or whether it is on where it has none. `follow_up` is
/// [quote] follow_up, the figure of one of them.
Config::Rule usual_rule(const std::string& name, const std::string& follow_up);

}  // namespace care::config
