#pragma once

#include <string>
#include <string_view>

#include "care/error.hpp"
#include "toml/value.hpp"

namespace care::toml {

/// Reads TOML 1.0. `file` is how errors name it. Throws Error(kind) "file:line: what is wrong" where it is none, or is
/// not UTF-8.
Table parse(std::string_view text, const std::string& file, ErrorKind kind = ErrorKind::config);

/// The keys of "hours.channels.phone.sat"; one may stand in quotes, as in TOML, where it holds a dot.
Path parse_path(std::string_view text);

}  // namespace care::toml
