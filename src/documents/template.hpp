#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace care::documents {

/// What a template may name: texts, flags for its sections, and lists to repeat a section for. A text that is not
/// known is put as `false`, never as an empty one: a section of an empty text would show.
struct TemplateData {
  using Value = std::variant<bool, std::string, std::vector<TemplateData>>;
  std::map<std::string, Value> values;

  /// Puts a text, or `false` where it is empty.
  void put(const std::string& name, const std::string& text);
  void put(const std::string& name, const char* text) { put(name, std::string(text)); }
  void put(const std::string& name, bool flag) { values[name] = flag; }
  void put(const std::string& name, std::vector<TemplateData> list) { values[name] = std::move(list); }
};

/// What values are written into: HTML escapes them, text takes them as they are.
enum class Medium { text, html };

/// Fills in a mustache template. Values are never read as templates themselves.
/// Throws Error(config) naming the template: where it is not well-formed, and where it names something that `data`
/// does not have, so that no letter leaves with a hole in it. `name` is for these messages.
std::string fill(std::string_view name, const std::string& text, const TemplateData& data, Medium medium);

/// The user's own version of a template, by its name; nothing where there is none.
using Overrides = std::function<std::optional<std::string>(std::string_view name)>;

/// The built-in text of a template; throws Error(config) where there is none of that name.
std::string_view built_in(std::string_view name);

}  // namespace care::documents
