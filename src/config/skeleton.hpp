#pragma once

#include <string>

#include "config/config.hpp"

namespace care::config {

/// The text of a configuration in which every key stands, explained, with the value it has in `config`; a key without
/// a value stands as a comment, with an example. It reads back as `config`.
std::string skeleton(const Config& config);

}  // namespace care::config
