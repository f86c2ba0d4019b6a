#pragma once

#include "toml/value.hpp"

namespace care::config {

/// The value that `care init` once gave to a key that nothing reads yet, or the table of such keys. Null for any other
/// key. Files that were written then hold these lines: they mean nothing and are passed over, whereas another value
/// would promise what does not happen, and is refused.
const toml::Value* unbuilt(const toml::Path& path);

}  // namespace care::config
