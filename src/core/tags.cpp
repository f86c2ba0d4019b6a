#include "core/tags.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/text.hpp"

namespace care {

std::string tag_of(std::string_view text) {
  auto tag = folded(trimmed(text));
  if (tag.empty() || tag.find_first_of(" \t\r\n,") != std::string::npos) {
    throw usage_error(fmt::format("'{}' is not a tag", text), "a tag is one word");
  }
  return tag;
}

std::vector<std::string> tags_of(const std::vector<std::string>& texts) {
  std::vector<std::string> tags;
  for (const auto& text : texts) tags.push_back(tag_of(text));
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  return tags;
}

}  // namespace care
