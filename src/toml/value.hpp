#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace care::toml {

/// The keys that lead to a value, from the root.
using Path = std::vector<std::string>;

/// Where something stands in the text: bytes, half open, and the line, counted from 1.
struct Region {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t line = 1;
};

/// A number with a fraction, as it is written: no amount of money goes through floating point.
struct Decimal {
  std::string text;
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// A date, a time or both, as it is written.
struct Date {
  std::string text;
  friend bool operator==(const Date&, const Date&) = default;
};

struct Value;
struct Entry;

using List = std::vector<Value>;

/// Keys in the order in which they stand in the text.
struct Table {
  std::vector<Entry> entries;
  bool in_braces = false;  ///< { … } on one line; else made by a header or by dotted keys

  const Value* find(std::string_view key) const;
  /// Past tables alone; null where a key is missing on the way.
  const Value* find(const Path& path) const;
};

struct Value {
  std::variant<std::string, bool, std::int64_t, Decimal, Date, List, Table> data;
  Region source;  ///< of a table without braces only the line means anything

  template <class T>
  const T* as() const {
    return std::get_if<T>(&data);
  }
};

struct Entry {
  std::string key;
  Value value;
  std::size_t line = 1;  ///< of the key
};

/// "a text", "a list": what it is, for an error.
const char* type_of(const Value& value);

/// Whether they say the same, wherever they stand. The order of a table's keys says nothing.
bool same(const Value& left, const Value& right);

}  // namespace care::toml
