#include "documents/frame.hpp"

namespace care::documents {

std::string layout(std::string_view name, const Overrides& overrides) {
  if (overrides) {
    if (auto own = overrides(name)) return *std::move(own);
  }
  return std::string(built_in(name));
}

std::string framed(const std::string& content, const std::string& subject, Language language,
                   const Overrides& overrides) {
  constexpr std::string_view kName = "frame.html.mustache";
  TemplateData data;
  data.put("language", std::string(name(language)));
  data.put("subject", subject);
  data.put("content", content);
  return fill(kName, layout(kName, overrides), data, Medium::html);
}

}  // namespace care::documents
