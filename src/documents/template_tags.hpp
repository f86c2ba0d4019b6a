#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/template.hpp"

namespace care::documents {

/// What stands between {{ and }}, comments left out.
struct TemplateTag {
  enum class Kind { value, section, inverted, end, other };
  Kind kind = Kind::value;
  std::string name;
};

/// The tags of a mustache template, in their order. What is not well-formed is left for `fill` to tell.
std::vector<TemplateTag> tags_of(std::string_view text);

/// The names of values that the template would show, its sections on or off as `data` has it, and that have no text in
/// it. A name that `data` does not have is none of them.
std::vector<std::string> empty_values(std::string_view text, const TemplateData& data);

}  // namespace care::documents
