#pragma once

#include <string>
#include <string_view>

#include "toml/value.hpp"

namespace care::toml {

/// Gives `text` with the value at `path` set to `literal`, and every other byte as it was: a value that is there is
/// replaced; a key that stands commented out is taken out of the comment; a new one goes to the end of its table, a
/// new table to the end of the file. What is given back was read again: it says `literal` at `path`, and all else
/// as before. `file` is how errors name the text.
/// Throws Error(config) where the text is no TOML, or has no place for such a key.
std::string set(std::string_view text, const Path& path, std::string_view literal, const std::string& file);

/// Gives `text` without the key at `path`, and every other byte as it was.
/// Throws Error(config) where the text is no TOML, or the key is a whole table.
std::string remove(std::string_view text, const Path& path, const std::string& file);

}  // namespace care::toml
