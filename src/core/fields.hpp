#pragma once

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

namespace care {

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
  /// A text that is never empty; JSON has no null for it.
  constexpr Field required() const { return changed(&Field::required_, true); }
  /// What makes the stored text of the typed one. Throws Error(usage).
  constexpr Field checked(std::string (*by)(const std::string&)) const { return changed(&Field::check_, by); }

  const char* key() const { return key_; }
  const char* help() const { return help_; }
  const char* column() const { return column_; }  ///< nullptr: none
  Use use() const { return use_; }
  bool is_shown() const { return use_ == Use::typed || use_ == Use::kept || use_ == Use::derived; }
  bool is_required() const { return required_; }
  std::string check(const std::string& text) const { return check_ == nullptr ? text : check_(text); }

 private:
  template <class Member>
  constexpr Field changed(Member Field::*member, Member value) const {
    Field field = *this;
    field.*member = value;
    return field;
  }

  const char* key_;
  const char* help_;
  const char* column_;
  Use use_ = Use::typed;
  bool required_ = false;
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

/// A field that is an id, or an optional one, by its number.
struct RowId {
  void* value;
  bool optional;
  std::int64_t (*get)(const void* value);  ///< 0 where there is none
  void (*set)(void* value, std::int64_t id);
};

/// A field of which the noun's own code knows how it is shown and read; here it has its place, name and help.
struct ByHand {};

/// Where a field's value is.
using Slot = std::variant<std::string*, bool*, int*, std::int64_t*, Money*, std::optional<Money>*, Currency*, Date*,
                          std::optional<Date>*, Instant*, std::optional<Instant>*, std::optional<Minutes>*,
                          std::vector<std::string>*, OneOf, RowId, ByHand>;

/// Visits the fields of a noun, which its `describe(Fields&, Noun&)` names once, in the order in which they are shown.
class Fields {
 public:
  virtual ~Fields() = default;

  template <class T>
  void add(const Field& field, T& value) {
    visit(field, slot_of(value));
  }
  template <class T>
  void add(const Field& field, std::optional<T>& value) {
    if constexpr (std::is_enum_v<T> || kIsId<T>) {
      visit(field, slot_of_optional(value));
    } else {
      visit(field, &value);
    }
  }
  void by_hand(const Field& field) { visit(field, ByHand{}); }

  virtual void visit(const Field& field, const Slot& slot) = 0;

 private:
  template <class T>
  static constexpr bool kIsId = false;

  template <class T>
  static Slot slot_of(T& value);
  template <class T>
  static Slot slot_of_optional(std::optional<T>& value);
};

template <class Tag>
inline constexpr bool Fields::kIsId<Id<Tag>> = true;

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
    return RowId{&value, false, [](const void* at) { return static_cast<const T*>(at)->value; },
                 [](void* at, std::int64_t id) { static_cast<T*>(at)->value = id; }};
  } else {
    return &value;
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
  } else {
    return RowId{
        &value, true, [](const void* at) { return static_cast<const Optional*>(at)->value_or(T{}).value; },
        [](void* at, std::int64_t id) { *static_cast<Optional*>(at) = id == 0 ? Optional() : Optional(T{id}); }};
  }
}

/// For visitors that only look.
template <class Noun>
void describe_const(Fields& fields, const Noun& noun) {
  describe(fields, const_cast<Noun&>(noun));
}

/// Puts functions together, one a type of slot.
template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace care
