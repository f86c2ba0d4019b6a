#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace care {

/// A tag as it is stored: one word, in lower case. Throws Error(usage).
std::string tag_of(std::string_view text);

/// Tags as they are stored: sorted, each once. Throws Error(usage).
std::vector<std::string> tags_of(const std::vector<std::string>& texts);

}  // namespace care
