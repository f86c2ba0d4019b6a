#include "documents/template_tags.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace care::documents {
namespace {

TemplateTag::Kind kind_of(char sigil) {
  switch (sigil) {
    case '#':
      return TemplateTag::Kind::section;
    case '^':
      return TemplateTag::Kind::inverted;
    case '/':
      return TemplateTag::Kind::end;
    case '>':
    case '=':
      return TemplateTag::Kind::other;
    default:
      return TemplateTag::Kind::value;
  }
}

TemplateTag tag_of(std::string_view inside) {
  const auto kind = kind_of(inside.empty() ? ' ' : inside.front());
  if (kind != TemplateTag::Kind::value || inside.starts_with('&')) inside.remove_prefix(1);
  return {kind, std::string(trimmed(inside))};
}

bool is_on(const TemplateData::Value& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return *flag;
  const auto* list = std::get_if<std::vector<TemplateData>>(&value);
  return list == nullptr || !list->empty();
}

/// Whether a section shows what is in it; one of an unknown name does not.
bool is_shown(const TemplateTag& tag, const TemplateData& data) {
  const auto value = data.values.find(tag.name);
  return value != data.values.end() && is_on(value->second) == (tag.kind == TemplateTag::Kind::section);
}

}  // namespace

std::vector<TemplateTag> tags_of(std::string_view text) {
  std::vector<TemplateTag> tags;
  for (auto at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
    const bool triple = text.substr(at).starts_with("{{{");
    const std::string_view close = triple ? "}}}" : "}}";
    const auto begin = at + close.size();
    const auto end = text.find(close, begin);
    if (end == std::string_view::npos) break;
    const auto inside = trimmed(text.substr(begin, end - begin));
    if (!inside.starts_with('!')) tags.push_back(tag_of(inside));
    at = end + close.size();
  }
  return tags;
}

std::vector<std::string> empty_values(std::string_view text, const TemplateData& data) {
  std::vector<std::string> empty;
  std::vector<bool> shown;
  for (const auto& tag : tags_of(text)) {
    using enum TemplateTag::Kind;
    if (tag.kind == section || tag.kind == inverted) shown.push_back(is_shown(tag, data));
    if (tag.kind == end && !shown.empty()) shown.pop_back();
    if (tag.kind != value || std::find(shown.begin(), shown.end(), false) != shown.end()) continue;
    const auto found = data.values.find(tag.name);
    if (found != data.values.end() && !std::holds_alternative<std::string>(found->second)) empty.push_back(tag.name);
  }
  return empty;
}

}  // namespace care::documents
