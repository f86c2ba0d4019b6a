#include "config/skeleton.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <string_view>

#include "config/care_rules.hpp"
#include "config/keys.hpp"
#include "toml/write.hpp"

namespace care::config {
namespace {

using toml::literal;

/// One text stands for a list of one.
std::string shown(const std::vector<std::string>& values) {
  return values.size() == 1 ? literal(values.front()) : literal(values);
}

std::string shown(const Config::Rule& rule) {
  if (const auto* on = std::get_if<bool>(&rule)) return *on ? "true" : "false";
  return shown(std::get<std::vector<std::string>>(rule));
}

std::string literal(const std::vector<OpenRange>& ranges) {
  std::vector<std::string> texts;
  for (const auto& range : ranges) texts.push_back(to_text(range));
  return literal(texts);
}

/// Visits the keys as the reader does, and writes each down.
class Skeleton {
 public:
  void section(const char* name, const char* help, const auto& body) {
    text_ += fmt::format("\n[{}]{}\n", name, comment(help));
    const auto tables = std::move(tables_);
    tables_.clear();
    section_ = name;
    body();
    text_ += tables_;
    tables_ = tables;
    section_.clear();
  }

  void text(const char* key, const std::string& value, const Shape&, const char* help, const char* example = "") {
    const bool unset = value.empty() && *example != '\0';
    line(unset ? "# " : "", key, literal(unset ? example : value), help);
  }

  void one_of(const char* key, const std::string& value, std::initializer_list<const char*>, const char* help) {
    line("", key, literal(value), help);
  }

  template <class E>
  void choice(const char* key, E value, const char* help) {
    line("", key, literal(name(value)), help);
  }

  void list(const char* key, const std::vector<std::string>& values, const Shape&, const char* help) {
    line("", key, literal(values), help);
  }

  void text_or_list(const char* key, const std::vector<std::string>& values, const Shape&, const char* help) {
    line("", key, shown(values), help);
  }

  void number(const char* key, std::int64_t value, std::int64_t, std::int64_t, const char* help) {
    line("", key, std::to_string(value), help);
  }

  void flag(const char* key, bool value, const char* help) { line("", key, value ? "true" : "false", help); }

  void ranges(const char* key, const std::vector<OpenRange>& values, const char* help) {
    line("", key, literal(values), help);
  }

  void day_table(const char* key, const std::map<std::string, std::vector<OpenRange>>& values, const char* help) {
    open_table(key, help, values.empty());
    if (values.empty()) tables_ += "# \"2026-12-24\" = [\"09:00-13:00\"]\n";
    for (const auto& [day, ranges] : values) tables_ += fmt::format("{} = {}\n", literal(day), literal(ranges));
  }

  void hours_tables(const char* key, const std::map<std::string, Config::Hours>& values, const char* help) {
    if (values.empty()) {
      tables_ += fmt::format("\n# [{}.{}.phone]{}\n# sat = [\"10:00-12:00\"]\n", section_, key, comment(help));
    }
    for (const auto& [channel, hours] : values) {
      Skeleton inner;
      inner.section_ = fmt::format("{}.{}.{}", section_, key, toml::key(channel));
      Config::Hours copy = hours;
      describe_hours(inner, copy);
      tables_ += fmt::format("\n[{}]\n{}{}", inner.section_, inner.text_, hours.days.empty() ? "" : inner.tables_);
    }
  }

  template <class T>
  void tables(const char* key, const std::map<std::string, T>& values, const char* help, const char* example,
              const auto& body) {
    if (values.empty()) {
      Skeleton inner;
      T shown{};
      body(inner, shown);
      text_ += fmt::format("\n# [{}.{}]{}\n{}", key, example, comment(help), commented(inner.text_ + inner.tables_));
    }
    for (const auto& [name, value] : values) {
      Skeleton inner;
      inner.section_ = fmt::format("{}.{}", key, toml::key(name));
      T copy = value;
      body(inner, copy);
      text_ += fmt::format("\n[{}]\n{}{}", inner.section_, inner.text_, inner.tables_);
    }
  }

  void text_table(const char* key, const std::map<std::string, std::string>& values, const Shape&,
                  std::initializer_list<const char*>, const char* help, const Shape* = nullptr) {
    if (values.empty()) return line("# ", key, "{ }", help);
    std::string pairs;
    for (const auto& [name, value] : values) {
      pairs += fmt::format("{}{} = {}", pairs.empty() ? "" : ", ", toml::key(name), literal(value));
    }
    line("", key, fmt::format("{{ {} }}", pairs), help);
  }

  void open_texts(const std::map<std::string, std::string>& values, std::pair<const char*, const char*> example) {
    if (values.empty()) line("# ", example.first, literal(example.second), "");
    for (const auto& [key, value] : values) line("", toml::key(key).c_str(), literal(value), "");
  }

  void rules(const std::map<std::string, Config::Rule>& values, const std::string& follow_up) {
    for (const auto& kind : Names<CareKind>::all) {
      const std::string rule(kind.text);
      const auto found = values.find(rule);
      if (found == values.end()) {
        line("# ", rule.c_str(), shown(usual_rule(rule, follow_up)), "");
      } else {
        line("", rule.c_str(), shown(found->second), "");
      }
    }
  }

  const std::string& result() const { return text_; }

 private:
  static std::string comment(const char* help) { return *help == '\0' ? "" : fmt::format("  # {}", help); }

  static std::string commented(const std::string& lines) {
    std::string commented;
    for (std::size_t at = 0; at < lines.size();) {
      const auto end = lines.find('\n', at);
      const auto one = lines.substr(at, end - at);
      commented += one.starts_with('#') || one.empty() ? one + "\n" : "# " + one + "\n";
      at = end + 1;
    }
    return commented;
  }

  void line(const char* before, const char* key, const std::string& value, const char* help) {
    text_ += fmt::format("{}{} = {}{}\n", before, key, value, comment(help));
  }

  void open_table(const char* key, const char* help, bool unused) {
    tables_ += fmt::format("\n{}[{}.{}]{}\n", unused ? "# " : "", section_, key, comment(help));
  }

  std::string text_;
  std::string tables_;  ///< of this section: in TOML they follow its plain keys
  std::string section_;
};

}  // namespace

std::string skeleton(const Config& config) {
  Skeleton writer;
  Config copy = config;
  describe(writer, copy);
  return "# What care knows about you and your office. Every key is here, with its value.\n" + writer.result();
}

}  // namespace care::config
