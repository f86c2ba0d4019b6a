#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "toml/value.hpp"

namespace care::toml {

/// A text as a basic string.
std::string literal(std::string_view text);

/// A text of several lines as a multi-line basic string that begins on a line of its own; of one line as `quoted`.
std::string quoted_lines(std::string_view text);

/// ["a", "b"]
std::string literal(const std::vector<std::string>& texts);

/// A key: bare where it may be, else in quotes.
std::string key(std::string_view name);

/// Keys with dots between.
std::string to_text(const Path& path);

}  // namespace care::toml
