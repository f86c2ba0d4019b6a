#include "config/settings.hpp"

#include <algorithm>
#include <initializer_list>

#include "config/care_rules.hpp"
#include "config/keys.hpp"
#include "toml/write.hpp"

namespace care::config {
namespace {

Setting::Value text_or_nothing(const std::string& text) { return text.empty() ? Setting::Value() : text; }

Setting::Value list_or_nothing(const std::vector<std::string>& list) {
  return list.empty() ? Setting::Value() : Setting::Value(list);
}

std::vector<std::string> texts_of(const std::vector<OpenRange>& ranges) {
  std::vector<std::string> texts;
  for (const auto& range : ranges) texts.push_back(to_text(range));
  return texts;
}

/// Visits the keys as the reader does, and lists them.
class Collector {
 public:
  explicit Collector(const toml::Path& asked) : asked_(asked) {}

  void section(const char* name, const char*, const auto& body) {
    path_.emplace_back(name);
    body();
    path_.pop_back();
  }

  void text(const char* key, const std::string& value, const Shape&, const char*, const char* = "") {
    add(key, text_or_nothing(value));
  }

  void one_of(const char* key, const std::string& value, std::initializer_list<const char*>, const char*) {
    add(key, text_or_nothing(value));
  }

  template <class E>
  void choice(const char* key, E value, const char*) {
    add(key, std::string(name(value)));
  }

  void list(const char* key, const std::vector<std::string>& values, const Shape&, const char*) {
    add(key, list_or_nothing(values));
  }

  void text_or_list(const char* key, const std::vector<std::string>& values, const Shape&, const char*) {
    add(key, values.size() == 1 ? Setting::Value(values.front()) : list_or_nothing(values));
  }

  void number(const char* key, std::int64_t value, std::int64_t, std::int64_t, const char*) { add(key, value); }

  void flag(const char* key, bool value, const char*) { add(key, value); }

  void ranges(const char* key, const std::vector<OpenRange>& values, const char*) { add(key, texts_of(values)); }

  void day_table(const char* key, const std::map<std::string, std::vector<OpenRange>>& values, const char*) {
    const auto fallback = fallback_;
    if (!fallback_.empty()) fallback_.emplace_back(key);
    each_of(
        key, values, [](const std::string& day) { return kDay.matches(day); },
        [&](const std::string& day, const auto& ranges) { add(day, texts_of(ranges)); });
    fallback_ = fallback;
  }

  void hours_tables(const char* key, const std::map<std::string, Config::Hours>& values, const char*) {
    each_of(key, values, &is_name, [&](const std::string& channel, Config::Hours hours) {
      fallback_ = {"hours"};
      path_.push_back(channel);
      describe_hours(*this, hours);
      path_.pop_back();
      fallback_.clear();
    });
  }

  template <class T>
  void tables(const char* key, const std::map<std::string, T>& values, const char*, const char*, const auto& body) {
    each_of(key, values, &is_name, [&](const std::string& name, T value) {
      path_.push_back(name);
      body(*this, value);
      path_.pop_back();
    });
  }

  void text_table(const char* key, const std::map<std::string, std::string>& values, const Shape&,
                  std::initializer_list<const char*> allowed, const char*, const Shape* shape = nullptr) {
    const auto may_be = [&](const std::string& name) {
      return is_name(name) && (shape == nullptr || shape->matches(name)) &&
             (allowed.size() == 0 || std::find(allowed.begin(), allowed.end(), name) != allowed.end());
    };
    each_of(key, values, may_be, [&](const std::string& name, const std::string& text) { add(name, text); });
  }

  void open_texts(const std::map<std::string, std::string>& values, std::pair<const char*, const char*>) {
    each_here(values, &is_name, [&](const std::string& name, const std::string& text) { add(name, text); });
  }

  void rules(const std::map<std::string, Config::Rule>& values, const std::string& follow_up) {
    for (const auto& kind : Names<CareKind>::all) {
      const std::string rule(kind.text);
      const auto found = values.find(rule);
      const auto value = found == values.end() ? usual_rule(rule, follow_up) : found->second;
      if (const auto* on = std::get_if<bool>(&value)) {
        add(rule, *on);
      } else {
        text_or_list(rule.c_str(), std::get<std::vector<std::string>>(value), kSpan, "");
      }
    }
  }

  std::vector<Setting> result() { return std::move(settings_); }

 private:
  static bool is_name(const std::string& name) { return !name.empty(); }

  void add(const std::string& key, Setting::Value value) {
    Setting setting{path_, unset_ ? Setting::Value() : std::move(value), fallback_};
    setting.path.push_back(key);
    if (!fallback_.empty()) setting.fallback.push_back(key);
    settings_.push_back(std::move(setting));
  }

  template <class T>
  void each_of(const char* key, const std::map<std::string, T>& values, const auto& may_be, const auto& use) {
    path_.emplace_back(key);
    each_here(values, may_be, use);
    path_.pop_back();
  }

  /// What the table holds, and the name that was asked for.
  template <class T>
  void each_here(const std::map<std::string, T>& values, const auto& may_be, const auto& use) {
    for (const auto& [name, value] : values) use(name, value);
    const bool here = asked_.size() > path_.size() && std::equal(path_.begin(), path_.end(), asked_.begin());
    if (!here) return;
    const auto& name = asked_[path_.size()];
    if (values.contains(name) || !may_be(name)) return;
    unset_ = true;
    use(name, T{});
    unset_ = false;
  }

  const toml::Path& asked_;
  toml::Path path_;
  toml::Path fallback_;
  bool unset_ = false;
  std::vector<Setting> settings_;
};

}  // namespace

std::string Setting::name() const { return toml::to_text(path); }

bool is_key(const toml::Path& path) {
  const auto all = settings({}, path);
  return std::any_of(all.begin(), all.end(), [&](const Setting& setting) { return setting.path == path; });
}

std::vector<Setting> settings(const Config& config, const toml::Path& asked) {
  Collector collector(asked);
  Config copy = config;
  describe(collector, copy);
  return collector.result();
}

}  // namespace care::config
