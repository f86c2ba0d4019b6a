#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/choice.hpp"
#include "output/record.hpp"

namespace care::output {

struct Schema;

/// What the value of a key is in JSON.
enum class Kind {
  text,
  integer,
  flag,
  instant,  ///< UTC, "2026-11-27T09:00:00Z"
  zoned,    ///< the offset of a zone, "2026-11-27T10:00:00+01:00"
  day,      ///< "2026-11-27"
  due,      ///< a day, or an instant where there is an hour
  time,     ///< "15:04", on the clocks of the configured zone
  texts,
  integers,
  name,  ///< a whole number, or a text: of a quote its number
  any,   ///< a text, a whole number, true or false, or a list of texts
  object,
  objects
};

/// One key of a result.
struct Key {
  std::string_view name;
  Kind kind;
  std::string_view help;
  std::vector<std::string> (*values)() = nullptr;  ///< of a text that is one of a few
  const Schema* of = nullptr;                      ///< of objects
  bool nullable = false;
};

/// Every key of one kind of result, in its order: what `--json` prints, and what scripts may rely on.
struct Schema {
  std::string_view name;
  std::string_view help;
  std::span<const Key> keys;
};

/// What a command prints.
struct Shape {
  const Schema* schema = nullptr;
  bool list = false;
};

constexpr Shape one(const Schema& schema) { return {&schema, false}; }
constexpr Shape list_of(const Schema& schema) { return {&schema, true}; }

/// The same, but null where there is nothing.
constexpr Key or_null(Key key) {
  key.nullable = true;
  return key;
}

/// A text that is one of an enum's names.
template <class E>
constexpr Key choice(std::string_view name, std::string_view help) {
  return {name, Kind::text, help, &names_of<E>};
}

/// The version of all these shapes. Keys may be added to one; taking one away or changing what it means is a new
/// version.
inline constexpr int kFormatVersion = 1;

/// As JSON Schema (draft 2020-12), whole: what it refers to is in its `$defs`.
Record json_schema(const Schema& schema);

/// For people: "text", "one of it, en", "list of person".
std::string describe(const Key& key);

}  // namespace care::output
