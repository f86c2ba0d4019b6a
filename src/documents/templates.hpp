#pragma once

#include <span>
#include <string_view>

namespace care::documents {

struct EmbeddedTemplate {
  std::string_view name;  ///< "it/recap.words", "recap.html.mustache"
  std::string_view text;
};

/// Every file below documents/templates, as it was when care was built.
std::span<const EmbeddedTemplate> embedded_templates();

}  // namespace care::documents
