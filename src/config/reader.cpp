#include "config/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <span>

#include "care/error.hpp"
#include "config/keys.hpp"
#include "core/text.hpp"

// A broken file then throws as it should, instead of aborting.
#define TOML_ASSERT(condition) static_cast<void>(0)
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace care::config {
namespace {

const char* type_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::string:
      return "a text";
    case toml::node_type::integer:
    case toml::node_type::floating_point:
      return "a number";
    case toml::node_type::boolean:
      return "true or false";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::table:
      return "a table";
    default:
      return "a date";
  }
}

/// Visits one table of the file, key by key, in the order in which keys.hpp describes them.
class Reader {
 public:
  Reader(const toml::table& table, const std::string& file, std::string path)
      : table_(table), file_(file), path_(std::move(path)) {}

  void section(const char* name, const char*, const auto& body) {
    const toml::table* inner = table_at(name);
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

  void text_or_list(const char* key, std::vector<std::string>& values, const char*) {
    const auto* node = take(key);
    if (node == nullptr) return;
    values = node->is_string() ? std::vector{text_of(*node, key, kAnyText)} : texts_of(*node, key, kAnyText);
  }

  void number(const char* key, std::int64_t& value, std::int64_t least, std::int64_t most, const char*) {
    const auto* node = take(key);
    if (node == nullptr) return;
    const auto found = node->value_exact<std::int64_t>();
    if (!found || *found < least || *found > most) {
      throw wrong(*node, key, fmt::format("is a whole number from {} to {}", least, most));
    }
    value = *found;
  }

  void flag(const char* key, bool& value, const char*) {
    const auto* node = take(key);
    if (node == nullptr) return;
    if (!node->is_boolean()) throw wrong(*node, key, "is true or false");
    value = *node->value_exact<bool>();
  }

  void ranges(const char* key, std::vector<OpenRange>& values, const char*) {
    if (const auto* node = take(key)) values = ranges_of(*node, key);
  }

  void day_table(const char* key, std::map<std::string, std::vector<OpenRange>>& values, const char*) {
    each_of(key, [&](const std::string& name, const toml::node& node) {
      if (!kDay.matches(name)) throw wrong(node, name, fmt::format("is {}", kDay.expected));
      values[name] = ranges_of(node, name);
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
    each_of(key, [&](const std::string& name, const toml::node& node) {
      const bool known = allowed.size() == 0 || std::find(allowed.begin(), allowed.end(), name) != allowed.end();
      if (!known) throw unknown(node, name, std::vector<std::string>(allowed.begin(), allowed.end()));
      if (key_shape != nullptr && !key_shape->matches(name)) {
        throw wrong(node, name, fmt::format("is {}", key_shape->expected));
      }
      values[name] = text_of(node, name.c_str(), shape);
    });
  }

  void open_texts(std::map<std::string, std::string>& values, std::pair<const char*, const char*>) {
    for (const auto& [key, node] : table_.get()) {
      const std::string name(key.str());
      known_.push_back(name);
      values[name] = text_of(node, name.c_str(), kAnyText);
    }
  }

  void rules(std::map<std::string, Config::Rule>& values, std::span<const char* const> names) {
    for (const char* rule : names) {
      const auto* node = take(rule);
      if (node == nullptr) continue;
      if (node->is_boolean()) {
        values[rule] = *node->value_exact<bool>();
      } else if (node->is_string()) {
        values[rule] = std::vector{text_of(*node, rule, kSpan)};
      } else {
        values[rule] = texts_of(*node, rule, kSpan);
      }
    }
  }

  void reject_unknown() const {
    for (const auto& [key, node] : table_.get()) {
      const std::string name(key.str());
      if (std::find(known_.begin(), known_.end(), name) == known_.end()) throw unknown(node, name, known_);
    }
  }

 private:
  template <class T>
  void tables(const char* key, std::map<std::string, T>& values, const char*, const char*, const T& start,
              const auto& body) {
    each_of(key, [&](const std::string& name, const toml::node& node) {
      if (!node.is_table()) throw wrong(node, name, "is a table");
      Reader inner(*node.as_table(), file_, path_of(key) + "." + name);
      T value = start;
      body(inner, value);
      inner.reject_unknown();
      values[name] = std::move(value);
    });
  }

  void each_of(const char* key, const auto& use) {
    const toml::table* inner = table_at(key);
    if (inner == nullptr) return;
    for (const auto& [name, node] : *inner) use(std::string(name.str()), node);
  }

  const toml::node* take(const char* key) {
    known_.emplace_back(key);
    return table_.get().get(key);
  }

  const toml::table* table_at(const char* key) {
    const auto* node = take(key);
    if (node == nullptr) return nullptr;
    if (!node->is_table()) throw wrong(*node, key, "is a table");
    return node->as_table();
  }

  std::string text_of(const toml::node& node, const std::string& key, const Shape& shape) const {
    const auto text = node.value_exact<std::string>();
    if (!text) throw wrong(node, key, fmt::format("is {}", shape.expected));
    if (!text->empty() && !shape.matches(*text)) throw wrong(node, key, fmt::format("is {}", shape.expected));
    return *text;
  }

  std::vector<std::string> texts_of(const toml::node& node, const std::string& key, const Shape& shape) const {
    if (!node.is_array()) throw wrong(node, key, fmt::format("is a list of texts, each {}", shape.expected));
    std::vector<std::string> texts;
    for (const auto& each : *node.as_array()) texts.push_back(text_of(each, key, shape));
    return texts;
  }

  std::vector<OpenRange> ranges_of(const toml::node& node, const std::string& key) const {
    constexpr auto kExpected = "is a list such as [\"09:00-13:00\", \"14:00-18:00\"]";
    if (!node.is_array()) throw wrong(node, key, kExpected);
    std::vector<OpenRange> ranges;
    for (const auto& each : *node.as_array()) {
      const auto range = each.is_string() ? parse_range(*each.value_exact<std::string>()) : std::nullopt;
      if (!range) throw wrong(each, key, kExpected);
      if (!ranges.empty() && range->from < ranges.back().to)
        throw wrong(each, key, "has its hours in order, none twice");
      ranges.push_back(*range);
    }
    return ranges;
  }

  std::string path_of(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }

  std::string place(const toml::node& node) const { return fmt::format("{}:{}", file_, node.source().begin.line); }

  Error wrong(const toml::node& node, const std::string& key, const std::string& right) const {
    const auto found = node.is_string() ? fmt::format("'{}'", *node.value_exact<std::string>()) : type_of(node);
    return {ErrorKind::config, fmt::format("{}: '{}' cannot be {}", place(node), path_of(key), found),
            fmt::format("{} {}", path_of(key), right)};
  }

  Error unknown(const toml::node& node, const std::string& key, const std::vector<std::string>& right) const {
    const auto near = nearest(key, right);
    return {ErrorKind::config, fmt::format("{}: there is no key '{}'", place(node), path_of(key)),
            near.empty() ? fmt::format("{}: {}", path_.empty() ? "tables" : path_ + " has", one_of_keys(right))
                         : fmt::format("did you mean '{}'?", path_of(near))};
  }

  static std::string one_of_keys(const std::vector<std::string>& keys) {
    return fmt::format("{}", fmt::join(keys, ", "));
  }

  void swap(Reader& other) {
    std::swap(table_, other.table_);
    std::swap(path_, other.path_);
    std::swap(known_, other.known_);
  }

  std::reference_wrapper<const toml::table> table_;
  const std::string& file_;
  std::string path_;
  std::vector<std::string> known_;
};

}  // namespace

Config read(std::string_view toml, const std::string& file) {
  if (!is_utf8(toml)) {
    throw Error(ErrorKind::config, fmt::format("{}: the file is not UTF-8", file), "save it as UTF-8");
  }
  try {
    const toml::table table = toml::parse(toml);
    Config config;
    Reader reader(table, file, "");
    describe(reader, config);
    reader.reject_unknown();
    return config;
  } catch (const toml::parse_error& error) {
    throw Error(ErrorKind::config, fmt::format("{}:{}: {}", file, error.source().begin.line, error.description()),
                "TOML is described at toml.io");
  }
}

}  // namespace care::config
