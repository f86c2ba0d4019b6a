#pragma once

#include <string>

#include "config/config.hpp"
#include "toml/value.hpp"

namespace care::config {

/// What no key can be judged by alone: that `quote.tax` names a profile there is, and that the amounts are some of
/// `me.currency`. `table` is what `config` was read from. Throws Error(config) "file:line: what is wrong".
void check_whole(const Config& config, const toml::Table& table, const std::string& file);

}  // namespace care::config
