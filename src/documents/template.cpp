#include "documents/template.hpp"

#include <fmt/format.h>

#include <unordered_map>

// g++ 12, inlining, sees a null pointer in the vector of the mustache header, where there is none.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wnull-dereference"
#endif
#include <kainjow/mustache.hpp>

#include "care/error.hpp"
#include "core/text.hpp"
#include "documents/templates.hpp"

namespace care::documents {
namespace {

using Mustache = kainjow::mustache::mustache;
using MustacheData = kainjow::mustache::data;

MustacheData converted(const TemplateData& data);

MustacheData converted(const TemplateData::Value& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return MustacheData(*flag);
  if (const std::string* text = std::get_if<std::string>(&value)) return MustacheData(*text);
  MustacheData list(MustacheData::type::list);
  for (const TemplateData& each : std::get<std::vector<TemplateData>>(value)) list.push_back(converted(each));
  return list;
}

MustacheData converted(const TemplateData& data) {
  MustacheData object(MustacheData::type::object);
  for (const auto& [name, value] : data.values) object.set(name, converted(value));
  return object;
}

void add_names(const TemplateData& data, std::vector<std::string>& names) {
  for (const auto& [name, value] : data.values) {
    names.push_back(name);
    if (const auto* list = std::get_if<std::vector<TemplateData>>(&value)) {
      for (const TemplateData& each : *list) add_names(each, names);
    }
  }
}

Error unknown_name(std::string_view name, const std::string& unknown, const TemplateData& data) {
  std::vector<std::string> names;
  add_names(data, names);
  return {ErrorKind::config, fmt::format("template '{}' names '{}', which is not known", name, unknown),
          did_you_mean(nearest(unknown, names))};
}

/// Looks names up from the innermost section outwards, and refuses what mustache would pass over in silence. A phrase
/// names few of the values that it might: each is converted when it is asked for.
class StrictContext : public kainjow::mustache::basic_context<std::string> {
 public:
  StrictContext(const TemplateData& data, std::string_view name) : data_(data), name_(name) {}

  void push(const MustacheData* scope) override { scopes_.push_back(scope); }
  void pop() override { scopes_.pop_back(); }

  const MustacheData* get(const std::string& name) const override {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      if (const MustacheData* value = (*scope)->get(name)) return value;
    }
    if (const auto found = converted_.find(name); found != converted_.end()) return &found->second;
    const auto value = data_.values.find(name);
    if (value == data_.values.end()) throw unknown_name(name_, name, data_);
    return &converted_.emplace(name, converted(value->second)).first->second;
  }

  const MustacheData* get_partial(const std::string& name) const override {
    throw Error(ErrorKind::config, fmt::format("template '{}' takes in '{}', but templates stand alone", name_, name));
  }

 private:
  std::vector<const MustacheData*> scopes_;
  const TemplateData& data_;
  mutable std::map<std::string, MustacheData> converted_;
  std::string_view name_;
};

/// As numbers where names are not known everywhere: old mail programs print &apos; as it stands.
std::string escaped_for_html(const std::string& text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&#34;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

/// All letters of a run are written into the same few templates: each is parsed once.
Mustache& parsed(const std::string& text) {
  static std::unordered_map<std::string, Mustache> templates;
  return templates.try_emplace(text, text).first->second;
}

}  // namespace

void TemplateData::put(const std::string& name, const std::string& text) {
  if (text.empty()) {
    values[name] = false;
  } else {
    values[name] = text;
  }
}

std::string fill(std::string_view name, const std::string& text, const TemplateData& data, Medium medium) {
  if (text.find("{{") == text.npos) return text;
  Mustache& mustache = parsed(text);
  mustache.set_custom_escape(medium == Medium::html ? escaped_for_html
                                                    : [](const std::string& as_is) { return as_is; });
  std::string filled;
  StrictContext context(data, name);
  if (mustache.is_valid()) filled = mustache.render(context);
  if (!mustache.is_valid()) {
    throw Error(ErrorKind::config, fmt::format("template '{}' cannot be read: {}", name, mustache.error_message()));
  }
  return filled;
}

std::string_view built_in(std::string_view name) {
  for (const EmbeddedFile& each : embedded_templates()) {
    if (each.name == name) return each.text;
  }
  throw Error(ErrorKind::config, fmt::format("there is no template '{}'", name));
}

}  // namespace care::documents
