#pragma once

#include <string>
#include <string_view>

#include "config/config.hpp"
#include "toml/value.hpp"

namespace care::config {

/// Reads a configuration (TOML 1.0). `file` is how errors name it.
/// Throws Error(config) "file:line: what is wrong", with what would be right as hint: broken TOML, an unknown key (with
/// the nearest right one), a wrong type, a text of the wrong shape.
Config read(std::string_view text, const std::string& file);
Config read(const toml::Table& table, const std::string& file);

}  // namespace care::config
