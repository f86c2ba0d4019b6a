#include "config/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "care/error.hpp"
#include "config/keys.hpp"
#include "config/unbuilt.hpp"
#include "config/whole.hpp"
#include "core/text.hpp"
#include "toml/parse.hpp"

namespace care::config {
namespace {

/// Visits one table of the file, key by key, in the order in which keys.hpp describes them.
class Reader {
 public:
  Reader(const toml::Table& table, const std::string& file, std::string path)
      : table_(table), file_(file), path_(std::move(path)) {}

  void section(const char* name, const char*, const auto& body) {
    const toml::Table* inner = table_at(name);
    if (inner == nullptr) return;
    Reader reader(*inner, file_, path_of(name));
    // `body` visits through this object: for its time this object stands for the inner table.
    swap(reader);
    body();
    reject_unknown();
    swap(reader);
  }

  void text(const char* key, std::string& value, const Shape& shape, const char*, const char* = "") {
    if (const auto* node = take(key)) value = text_of(*node, key, shape);
  }

  void one_of(const char* key, std::string& value, std::initializer_list<const char*> allowed, const char*) {
    const auto* node = take(key);
    if (node == nullptr) return;
    const std::string found = text_of(*node, key, kAnyText);
    if (std::find(allowed.begin(), allowed.end(), found) == allowed.end()) {
      throw wrong(*node, key, fmt::format("is one of \"{}\"", fmt::join(allowed, "\", \"")));
    }
    value = found;
  }

  template <class E>
  void choice(const char* key, E& value, const char*) {
    const auto* node = take(key);
    if (node == nullptr) return;
    const std::string found = text_of(*node, key, kAnyText);
    std::vector<std::string_view> names;
    for (const auto& each : Names<E>::all) {
      if (each.text == found) {
        value = each.value;
        return;
      }
      names.push_back(each.text);
    }
    throw wrong(*node, key, fmt::format("is one of \"{}\"", fmt::join(names, "\", \"")));
  }

  void list(const char* key, std::vector<std::string>& values, const Shape& shape, const char*) {
    if (const auto* node = take(key)) values = texts_of(*node, key, shape);
  }

  void text_or_list(const char* key, std::vector<std::string>& values, const Shape& shape, const char*) {
    const auto* node = take(key);
    if (node == nullptr) return;
    values = node->as<std::string>() ? std::vector{text_of(*node, key, shape)} : texts_of(*node, key, shape);
  }

  void number(const char* key, std::int64_t& value, std::int64_t least, std::int64_t most, const char*) {
    const auto* node = take(key);
    if (node == nullptr) return;
    const auto* found = node->as<std::int64_t>();
    if (found == nullptr || *found < least || *found > most) {
      throw wrong(*node, key, fmt::format("is a whole number from {} to {}", least, most));
    }
    value = *found;
  }

  void flag(const char* key, bool& value, const char*) {
    const auto* node = take(key);
    if (node == nullptr) return;
    const auto* found = node->as<bool>();
    if (found == nullptr) throw wrong(*node, key, "is true or false");
    value = *found;
  }

  void ranges(const char* key, std::vector<OpenRange>& values, const char*) {
    if (const auto* node = take(key)) values = ranges_of(*node, key);
  }

  void day_table(const char* key, std::map<std::string, std::vector<OpenRange>>& values, const char*) {
    each_of(key, [&](const std::string& name, const toml::Value& node) {
      const std::string path = fmt::format("{}.{}", key, name);
      if (!kDay.matches(name)) throw wrong(node, path, fmt::format("is {}", kDay.expected));
      values[name] = ranges_of(node, path);
    });
  }

  void hours_tables(const char* key, std::map<std::string, Config::Hours>& values, const char*) {
    Config::Hours office;
    Reader parent(table_, file_, path_);
    describe_hours(parent, office);
    tables(key, values, "", "", office, [](Reader& inner, Config::Hours& hours) { describe_hours(inner, hours); });
  }

  template <class T>
  void tables(const char* key, std::map<std::string, T>& values, const char*, const char*, const auto& body) {
    tables(key, values, "", "", T{}, body);
  }

  void text_table(const char* key, std::map<std::string, std::string>& values, const Shape& shape,
                  std::initializer_list<const char*> allowed, const char*, const Shape* key_shape = nullptr) {
    each_of(key, [&](const std::string& name, const toml::Value& node) {
      const bool known = allowed.size() == 0 || std::find(allowed.begin(), allowed.end(), name) != allowed.end();
      if (!known) throw unknown(node, name, std::vector<std::string>(allowed.begin(), allowed.end()));
      if (key_shape != nullptr && !key_shape->matches(name)) {
        throw wrong(node, name, fmt::format("is {}", key_shape->expected));
      }
      values[name] = text_of(node, name, shape);
    });
  }

  void open_texts(std::map<std::string, std::string>& values, std::pair<const char*, const char*>) {
    for (const auto& [name, node, line] : table_.get().entries) {
      known_.push_back(name);
      values[name] = text_of(node, name, kAnyText);
    }
  }

  void rules(std::map<std::string, Config::Rule>& values, const std::string&) {
    for (const auto& kind : Names<CareKind>::all) {
      const std::string rule(kind.text);
      const auto* node = take(rule);
      if (node == nullptr) continue;
      if (const auto* on = node->as<bool>()) {
        values[rule] = *on;
      } else if (node->as<std::string>()) {
        values[rule] = std::vector{text_of(*node, rule, kFigure)};
      } else {
        values[rule] = texts_of(*node, rule, kFigure);
      }
    }
  }

  void reject_unknown() const {
    for (const auto& [name, node, line] : table_.get().entries) {
      if (std::find(known_.begin(), known_.end(), name) == known_.end()) reject(node, name);
    }
  }

 private:
  template <class T>
  void tables(const char* key, std::map<std::string, T>& values, const char*, const char*, const T& start,
              const auto& body) {
    each_of(key, [&](const std::string& name, const toml::Value& node) {
      const auto* table = node.as<toml::Table>();
      if (table == nullptr) throw wrong(node, name, "is a table");
      Reader inner(*table, file_, path_of(key) + "." + name);
      T value = start;
      body(inner, value);
      inner.reject_unknown();
      values[name] = std::move(value);
    });
  }

  /// Refuses a key that the description does not have, but for what care init once wrote and nothing reads.
  void reject(const toml::Value& node, const std::string& key) const {
    const auto* usual = unbuilt(path_.empty() ? toml::Path{key} : toml::Path{path_, key});
    if (usual == nullptr) throw unknown(node, key, known_);
    const auto* table = node.as<toml::Table>();
    if (table != nullptr && usual->as<toml::Table>() != nullptr) return Reader(*table, file_, key).reject_unknown();
    if (toml::same(node, *usual)) return;
    throw Error(ErrorKind::config, fmt::format("{}: '{}' does nothing yet", place(node), path_of(key)),
                "remove it: care config edit");
  }

  void each_of(const char* key, const auto& use) {
    const toml::Table* inner = table_at(key);
    if (inner == nullptr) return;
    for (const auto& [name, node, line] : inner->entries) use(name, node);
  }

  const toml::Value* take(std::string_view key) {
    known_.emplace_back(key);
    return table_.get().find(key);
  }

  const toml::Table* table_at(const char* key) {
    const auto* node = take(key);
    if (node == nullptr) return nullptr;
    const auto* table = node->as<toml::Table>();
    if (table == nullptr) throw wrong(*node, key, "is a table");
    return table;
  }

  std::string text_of(const toml::Value& node, const std::string& key, const Shape& shape) const {
    const auto* text = node.as<std::string>();
    if (text == nullptr) throw wrong(node, key, fmt::format("is {}", shape.expected));
    if ((shape.needed || !text->empty()) && !shape.matches(*text)) throw wrong(node, key, *text, shape);
    return *text;
  }

  std::vector<std::string> texts_of(const toml::Value& node, const std::string& key, const Shape& shape) const {
    const auto* list = node.as<toml::List>();
    if (list == nullptr) throw wrong(node, key, fmt::format("is a list of texts, each {}", shape.expected));
    std::vector<std::string> texts;
    for (const auto& each : *list) texts.push_back(text_of(each, key, shape));
    return texts;
  }

  std::vector<OpenRange> ranges_of(const toml::Value& node, const std::string& key) const {
    constexpr auto kExpected = "is a list such as [\"09:00-13:00\", \"14:00-18:00\"]";
    const auto* list = node.as<toml::List>();
    if (list == nullptr) throw wrong(node, key, kExpected);
    std::vector<OpenRange> ranges;
    for (const auto& each : *list) {
      const auto* text = each.as<std::string>();
      const auto range = text != nullptr ? parse_range(*text) : std::nullopt;
      if (!range) throw wrong(each, key, kExpected);
      if (!ranges.empty() && range->from < ranges.back().to)
        throw wrong(each, key, "has its hours in order, none twice");
      ranges.push_back(*range);
    }
    return ranges;
  }

  std::string path_of(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }

  std::string place(const toml::Value& node) const { return fmt::format("{}:{}", file_, node.source.line); }

  Error wrong(const toml::Value& node, const std::string& key, const std::string& right) const {
    const auto* text = node.as<std::string>();
    const auto found = text != nullptr ? fmt::format("'{}'", *text) : toml::type_of(node);
    return {ErrorKind::config, fmt::format("{}: '{}' cannot be {}", place(node), path_of(key), found),
            fmt::format("{} {}", path_of(key), right)};
  }

  Error wrong(const toml::Value& node, const std::string& key, const std::string& text, const Shape& shape) const {
    const auto meant = shape.meant == nullptr ? std::string() : shape.meant(text);
    if (meant.empty()) return wrong(node, key, fmt::format("is {}", shape.expected));
    return {ErrorKind::config, fmt::format("{}: '{}' cannot be '{}'", place(node), path_of(key), text),
            did_you_mean(meant)};
  }

  Error unknown(const toml::Value& node, const std::string& key, const std::vector<std::string>& right) const {
    const auto what = fmt::format("{}: there is no key '{}'", place(node), path_of(key));
    if (right.empty()) return {ErrorKind::config, what, "remove it: care config edit"};
    const auto near = nearest(key, right);
    return {ErrorKind::config, what,
            did_you_mean(near.empty() ? near : path_of(near),
                         fmt::format("{}: {}", path_.empty() ? "tables" : path_ + " has", fmt::join(right, ", ")))};
  }

  void swap(Reader& other) {
    std::swap(table_, other.table_);
    std::swap(path_, other.path_);
    std::swap(known_, other.known_);
  }

  std::reference_wrapper<const toml::Table> table_;
  const std::string& file_;
  std::string path_;
  std::vector<std::string> known_;
};

}  // namespace

Config read(const toml::Table& table, const std::string& file) {
  Config config;
  Reader reader(table, file, "");
  describe(reader, config);
  reader.reject_unknown();
  check_whole(config, table, file);
  return config;
}

Config read(std::string_view text, const std::string& file) { return read(toml::parse(text, file), file); }

}  // namespace care::config
