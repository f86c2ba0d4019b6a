#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "care/id.hpp"
#include "care/money.hpp"
#include "care/names.hpp"
#include "care/time.hpp"
#include "core/choice.hpp"
#include "core/json_kind.hpp"

namespace care {

class Fields;

/// A field of a noun, as everything that reads or writes the noun knows it.
class Field {
 public:
  /// Who may see a field, and who sets it.
  enum class Use {
    typed,     ///< the user's: in results, imports and forms
    kept,      ///< care's: in results and imports
    exported,  ///< care's: in exports and imports alone
    stored,    ///< in the database alone
    derived    ///< worked out when it is shown; an import passes it over
  };

  /// `key` names it in JSON and in forms, and its column where `column` does not name another.
  constexpr Field(const char* key, const char* help = "") : key_(key), help_(help), column_(key) {}

  constexpr Field column(const char* name) const { return changed(&Field::column_, name); }
  /// Kept in another table, or in none.
  constexpr Field without_column() const { return changed(&Field::column_, static_cast<const char*>(nullptr)); }
  constexpr Field kept() const { return changed(&Field::use_, Use::kept); }
  constexpr Field exported() const { return changed(&Field::use_, Use::exported); }
  constexpr Field stored() const { return changed(&Field::use_, Use::stored); }
  constexpr Field derived() const { return changed(&Field::use_, Use::derived).without_column(); }
  /// A text that is never empty, or a part that an import has to name; JSON has no null for it.
  constexpr Field required() const { return changed(&Field::required_, true).not_null(); }
  /// JSON has no null for it, though the text may be empty.
  constexpr Field not_null() const { return changed(&Field::nullable_, false); }
  /// JSON may have null for it, though it is a number or a name of a list.
  constexpr Field or_null() const { return changed(&Field::nullable_, true); }
  /// A text of one line.
  constexpr Field line() const { return changed(&Field::line_, true); }
  /// A list of single words, sorted and each once.
  constexpr Field tags() const { return changed(&Field::tags_, true); }
  /// It never changes once it is set.
  constexpr Field for_life() const { return changed(&Field::for_life_, true); }
  constexpr Field within(std::int64_t lowest, std::int64_t highest) const {
    return changed(&Field::lowest_, lowest).changed(&Field::highest_, highest);
  }
  /// What makes the stored text of the typed one. Throws Error(usage).
  constexpr Field checked(std::string (*by)(const std::string&)) const { return changed(&Field::check_, by); }
  /// The option that sets a text or a flag on the command line, and the placeholder of its value.
  constexpr Field option(const char* name, const char* value = "") const {
    return changed(&Field::option_, name).changed(&Field::placeholder_, value);
  }
  /// What a field is in JSON that is described by hand, or is not what its type tells; `of` describes its parts.
  constexpr Field json(JsonKind kind, void (*of)(Fields&) = nullptr) const {
    return changed(&Field::kind_, kind).changed(&Field::of_, of);
  }
  /// The words that a field described by hand can have.
  constexpr Field one_of(std::vector<std::string> (*all)()) const { return changed(&Field::names_, all); }

  const char* key() const { return key_; }
  const char* help() const { return help_; }
  const char* column() const { return column_; }  ///< nullptr: none
  Use use() const { return use_; }
  bool is_shown() const { return use_ == Use::typed || use_ == Use::kept || use_ == Use::derived; }
  bool is_required() const { return required_; }
  bool is_nullable(bool usually) const { return nullable_.value_or(usually); }
  bool is_line() const { return line_; }
  bool is_tags() const { return tags_; }
  bool is_for_life() const { return for_life_; }
  const char* option() const { return option_; }  ///< nullptr: none
  const char* placeholder() const { return placeholder_; }
  std::int64_t lowest() const { return lowest_; }
  std::int64_t highest() const { return highest_; }
  /// What it is in JSON, where its type does not tell.
  std::optional<JsonKind> kind() const { return kind_; }
  void (*parts() const)(Fields&) { return of_; }
  std::vector<std::string> (*names() const)() { return names_; }
  std::string check(const std::string& text) const { return check_ == nullptr ? text : check_(text); }

 private:
  template <class Member, class Value>
  constexpr Field changed(Member Field::*member, Value value) const {
    Field field = *this;
    field.*member = value;
    return field;
  }

  const char* key_;
  const char* help_;
  const char* column_;
  Use use_ = Use::typed;
  bool required_ = false, line_ = false, tags_ = false, for_life_ = false;
  std::optional<bool> nullable_;
  std::int64_t lowest_ = 0, highest_ = INT64_MAX;
  const char* option_ = nullptr;
  const char* placeholder_ = "";
  std::optional<JsonKind> kind_;
  void (*of_)(Fields&) = nullptr;
  std::vector<std::string> (*names_)() = nullptr;
  std::string (*check_)(const std::string&) = nullptr;
};

/// A field of an enum, or of an optional one, by its names.
struct OneOf {
  void* value;
  bool optional;
  std::vector<std::string> (*names)();
  std::string_view (*get)(const void* value);       ///< empty where there is none
  bool (*set)(void* value, std::string_view name);  ///< false: it is none of the names, and nothing was changed
};

/// A list of an enum's values, by their names.
struct SomeOf {
  void* value;
  std::vector<std::string> (*names)();
  std::vector<std::string> (*get)(const void* value);
  void (*clear)(void* value);
  bool (*add)(void* value, std::string_view name);  ///< once; false: it is none of the names
};

/// A field that is an id, or an optional one, by its number.
struct RowId {
  void* value;
  bool optional;
  std::int64_t (*get)(const void* value);  ///< 0 where there is none
  void (*set)(void* value, std::int64_t id);
};

/// An id of another noun, and how people name that one: a client's slug, a quote's number. Only the id is stored.
struct Reference {
  RowId id;
  std::string* name;  ///< empty where there is none
};

/// A list of parts that are described themselves, one that may be missing, or one that is always there. Kept in a
/// table of its own; one that is always there, and has a column, in columns of the noun's row.
struct Parts {
  void* value;
  bool list;
  std::size_t (*count)(const void* value);
  void (*resize)(void* value, std::size_t count);
  void (*describe)(Fields& fields, void* value, std::size_t index);
  void (*describe_any)(Fields& fields);
};

/// A field of which the noun's own code knows how it is shown and read; here it has its place, name and help.
struct ByHand {};

/// Where a field's value is.
using Slot = std::variant<std::string*, bool*, int*, std::int64_t*, Money*, std::optional<Money>*, Currency*, Date*,
                          std::optional<Date>*, Instant*, std::optional<Instant>*, std::optional<Minutes>*, Rate*,
                          std::optional<Rate>*, Quantity*, std::optional<Quantity>*, std::vector<std::string>*, OneOf,
                          SomeOf, RowId, Reference, Parts, ByHand>;

/// Visits the fields of a noun, which its `describe(Fields&, Noun&)` names once, in the order in which they are shown.
class Fields {
 public:
  virtual ~Fields() = default;

  /// What the fields to come are of: its name in JSON Schema, and what it is in a sentence.
  virtual void noun(const char*, const char*) {}
  /// The currency of the amounts to come.
  virtual void amounts_in(Currency&) {}
  virtual void visit(const Field& field, const Slot& slot) = 0;

  template <class T>
  void add(const Field& field, T& value) {
    visit(field, slot_of(value));
  }
  template <class T>
  void add(const Field& field, std::optional<T>& value) {
    visit(field, slot_of_optional(value));
  }
  template <class T>
  void add(const Field& field, std::vector<T>& value) {
    visit(field, slot_of_list(value));
  }
  /// An id, or an optional one, whose noun people know by that name.
  template <class T>
  void add_reference(const Field& field, T& id, std::string& name) {
    visit(field, Reference{row_of(id), &name});
  }
  void by_hand(const Field& field) { visit(field.without_column(), ByHand{}); }

 private:
  template <class T>
  static constexpr bool kIsId = false;

  template <class T>
  static RowId row_of(T& id);
  template <class T>
  static RowId row_of(std::optional<T>& id);
  template <class T>
  static Slot slot_of(T& value);
  template <class T>
  static Slot slot_of_optional(std::optional<T>& value);
  template <class T>
  static Slot slot_of_list(std::vector<T>& value);
};

/// The fields of any noun of that kind: for visitors that do not look at values.
template <class Noun>
void describe_any(Fields& fields) {
  Noun noun;
  describe(fields, noun);
}

/// For visitors that only look: at a noun, and at what was computed of it where its description takes that.
template <class... Nouns>
void describe_const(Fields& fields, const Nouns&... nouns) {
  describe(fields, const_cast<Nouns&>(nouns)...);
}

/// The value of a field, written so that it can be compared.
struct FieldValue {
  std::string_view key;
  std::string value;
  friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

/// What a noun has in its fields, its parts too; not what is derived or described by hand. A reference is its id.
std::vector<FieldValue> values_of(void (*describe_it)(Fields& fields, const void* noun), const void* noun);

template <class Noun>
std::vector<FieldValue> values_of(const Noun& noun) {
  return values_of([](Fields& fields, const void* it) { describe_const(fields, *static_cast<const Noun*>(it)); },
                   &noun);
}

template <class Tag>
inline constexpr bool Fields::kIsId<Id<Tag>> = true;

template <class T>
RowId Fields::row_of(T& id) {
  return {&id, false, [](const void* at) { return static_cast<const T*>(at)->value; },
          [](void* at, std::int64_t row) { static_cast<T*>(at)->value = row; }};
}

template <class T>
RowId Fields::row_of(std::optional<T>& id) {
  using Optional = std::optional<T>;
  return {&id, true, [](const void* at) { return static_cast<const Optional*>(at)->value_or(T{}).value; },
          [](void* at, std::int64_t row) { *static_cast<Optional*>(at) = row == 0 ? Optional() : Optional(T{row}); }};
}

template <class T>
Slot Fields::slot_of(T& value) {
  if constexpr (std::is_enum_v<T>) {
    return OneOf{&value, false, &names_of<T>, [](const void* at) { return name(*static_cast<const T*>(at)); },
                 [](void* at, std::string_view word) {
                   const auto found = from_name<T>(word);
                   if (found) *static_cast<T*>(at) = *found;
                   return found.has_value();
                 }};
  } else if constexpr (kIsId<T>) {
    return row_of(value);
  } else if constexpr (std::is_constructible_v<Slot, T*>) {
    return &value;
  } else {
    return Parts{&value,
                 false,
                 [](const void*) -> std::size_t { return 1; },
                 [](void*, std::size_t) {},
                 [](Fields& fields, void* at, std::size_t) { describe(fields, *static_cast<T*>(at)); },
                 &describe_any<T>};
  }
}

template <class T>
Slot Fields::slot_of_optional(std::optional<T>& value) {
  using Optional = std::optional<T>;
  if constexpr (std::is_enum_v<T>) {
    return OneOf{&value, true, &names_of<T>,
                 [](const void* at) {
                   const auto& held = *static_cast<const Optional*>(at);
                   return held ? name(*held) : std::string_view{};
                 },
                 [](void* at, std::string_view word) {
                   const auto found = word.empty() ? Optional() : from_name<T>(word);
                   if (found || word.empty()) *static_cast<Optional*>(at) = found;
                   return found || word.empty();
                 }};
  } else if constexpr (kIsId<T>) {
    return row_of(value);
  } else if constexpr (std::is_constructible_v<Slot, Optional*>) {
    return &value;
  } else {
    return Parts{
        &value,
        false,
        [](const void* at) -> std::size_t { return static_cast<const Optional*>(at)->has_value() ? 1 : 0; },
        [](void* at, std::size_t count) { *static_cast<Optional*>(at) = count == 0 ? Optional() : Optional(T{}); },
        [](Fields& fields, void* at, std::size_t) { describe(fields, **static_cast<Optional*>(at)); },
        &describe_any<T>};
  }
}

template <class T>
Slot Fields::slot_of_list(std::vector<T>& value) {
  using List = std::vector<T>;
  if constexpr (std::is_same_v<T, std::string>) {
    return &value;
  } else if constexpr (std::is_enum_v<T>) {
    return SomeOf{&value, &names_of<T>,
                  [](const void* at) {
                    std::vector<std::string> names;
                    for (const T each : *static_cast<const List*>(at)) names.emplace_back(name(each));
                    return names;
                  },
                  [](void* at) { static_cast<List*>(at)->clear(); },
                  [](void* at, std::string_view word) {
                    const auto found = from_name<T>(word);
                    auto& list = *static_cast<List*>(at);
                    if (found && std::find(list.begin(), list.end(), *found) == list.end()) list.push_back(*found);
                    return found.has_value();
                  }};
  } else {
    return Parts{
        &value,
        true,
        [](const void* at) { return static_cast<const List*>(at)->size(); },
        [](void* at, std::size_t count) { static_cast<List*>(at)->assign(count, T{}); },
        [](Fields& fields, void* at, std::size_t index) { describe(fields, (*static_cast<List*>(at))[index]); },
        &describe_any<T>};
  }
}

/// Puts functions together, one a type of slot.
template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace care
