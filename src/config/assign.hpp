#pragma once

#include <string>
#include <string_view>

#include "toml/value.hpp"

namespace care::config {

/// Gives the configuration `text` with the key set to what `word` means for it, and all else byte for byte as it was.
/// A word is a value of TOML where the key takes that, else a text, else a list of one text or of texts with commas
/// between. Throws Error(config) with the reader's reason where the configuration would be wrong with it.
std::string assign(std::string_view text, const toml::Path& key, const std::string& word, const std::string& file);

}  // namespace care::config
