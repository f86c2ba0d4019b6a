#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/choice.hpp"
#include "core/json_kind.hpp"
#include "output/record.hpp"

namespace care {
class Fields;
}

namespace care::output {

using Kind = JsonKind;

class Schema;

/// One key of a result.
struct Key {
  std::string_view name;
  Kind kind;
  std::string_view help;
  std::vector<std::string> (*values)() = nullptr;  ///< of a text that is one of a few
  const Schema* of = nullptr;                      ///< of objects
  bool nullable = false;
  void (*described)(Fields& fields) = nullptr;  ///< of objects that describe themselves, instead of `of`

  /// Of objects theirs.
  Schema parts() const;
  bool has_parts() const { return of != nullptr || described != nullptr; }
};

/// Every key of one kind of result, in its order: what `--json` prints, and what scripts may rely on. It is listed key
/// by key, or made of what a noun's `describe` says.
class Schema {
 public:
  template <std::size_t N>
  constexpr Schema(std::string_view name, std::string_view help, const Key (&keys)[N])
      : name_(name), help_(help), listed_(keys), count_(N) {}
  constexpr explicit Schema(void (*described)(Fields& fields)) : described_(described) {}

  std::string_view name() const;
  std::string_view help() const;
  std::vector<Key> keys() const;

 private:
  std::string_view name_, help_;
  const Key* listed_ = nullptr;
  std::size_t count_ = 0;
  void (*described_)(Fields& fields) = nullptr;
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
