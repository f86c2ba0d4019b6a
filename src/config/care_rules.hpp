#pragma once

#include "config/config.hpp"
#include "core/care_rules.hpp"

namespace care::config {

/// The rules of `care today` with the figures of `[today]`, and of `[quote] follow_up`.
/// Throws Error(usage) where a figure cannot be one of that rule's; `rule` is then set to its key.
CareRules care_rules(const Config& config, std::string* rule = nullptr);

}  // namespace care::config
