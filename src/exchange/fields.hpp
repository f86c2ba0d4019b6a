#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/time.hpp"
#include "core/choice.hpp"
#include "exchange/node.hpp"
#include "exchange/wrong.hpp"

namespace care::exchange {

// Values of an item's keys. Each throws Wrong, without a path, where it is something else.

std::string text(const Node& value);
/// Null reads as empty.
std::string text_or_null(const Node& value);
/// A text with something in it.
std::string some_text(const Node& value);
/// The same, on one line.
std::string line(const Node& value);
bool flag(const Node& value);
/// A text with something in it, on one line; other control characters than line breaks are let through.
std::string one_line(const Node& value);
/// Null reads as empty.
std::string one_line_or_null(const Node& value);
/// Of a file, in lower-case hex.
std::string sha256(const Node& value);
std::int64_t integer(const Node& value, std::int64_t lowest = 0);
std::int64_t integer(const Node& value, std::int64_t lowest, std::int64_t highest);
Instant instant(const Node& value);
Date day(const Node& value);
/// Of what can be either: whether it is read as an instant, not as a day.
bool is_time(const Node& value);
const std::vector<Node>& list(const Node& value);
/// Of a quote, counted from 1.
int revision(const Node& value);
/// Null is none, 0.
int revision_or_null(const Node& value);
/// Throws where it is none.
const Node& object(const Node& value);

/// What care works out by itself, or does not keep yet: nothing but null, false or an empty list.
void nothing(const Node& value);

Wrong no_choice(const Node& value, const std::vector<std::string>& choices);

template <class E>
E choice(const Node& value) {
  if (value.kind == Node::Kind::text) {
    if (const auto found = from_name<E>(value.text)) return *found;
  }
  std::vector<std::string> choices;
  for (const auto& each : Names<E>::all) {
    if (!each.text.empty()) choices.emplace_back(each.text);
  }
  throw no_choice(value, choices);
}

/// Null is none.
template <class Read>
auto optional(const Node& value, Read read) -> std::optional<decltype(read(value))> {
  if (value.kind == Node::Kind::null) return std::nullopt;
  return read(value);
}

/// A key of an object, and what it says of a T.
template <class T>
struct Field {
  std::string_view key;
  void (*read)(const Node& value, T& target);
};

/// For a key that care works out by itself: whatever it says is passed over.
template <class T>
constexpr Field<T> derived(std::string_view key) {
  return {key, [](const Node&, T&) {}};
}

Wrong unknown_key(const std::string& key, const std::vector<std::string>& known);
Wrong within(const std::string& where, const Wrong& wrong);

/// Puts what the object's members say into `target`; what has no member stays as it is. Throws Wrong with the path of
/// the member that is wrong: a key that is unknown or comes twice, a value that does not fit.
template <class T, std::size_t N>
void apply(const Node& object, const Field<T> (&fields)[N], T& target) {
  std::bitset<N> met;
  std::size_t next = 0;  // most files have the keys in our order
  for (const auto& part : object.parts) {
    std::size_t tried = 0;
    while (tried < N && fields[next].key != part.key) {
      next = (next + 1) % N;
      ++tried;
    }
    if (tried == N) {
      std::vector<std::string> known;
      for (const auto& field : fields) known.emplace_back(field.key);
      throw unknown_key(part.key, known);
    }
    if (met[next]) throw Wrong("." + part.key, "comes twice");
    met.set(next);
    try {
      fields[next].read(part, target);
    } catch (const Wrong& wrong) {
      throw within("." + part.key, wrong);
    }
    next = (next + 1) % N;
  }
}

/// Each of a list.
template <class Read>
auto each(const Node& value, Read read) {
  std::vector<decltype(read(value))> all;
  for (const auto& part : list(value)) {
    try {
      all.push_back(read(part));
    } catch (const Wrong& wrong) {
      throw within("[" + std::to_string(all.size()) + "]", wrong);
    }
  }
  return all;
}

/// Throws Wrong where the object does not have these members.
void require(const Node& object, std::initializer_list<std::string_view> keys);

/// A list of objects, each of which has to have the keys that are `required`.
template <class T, std::size_t N>
std::vector<T> objects(const Node& value, const Field<T> (&fields)[N],
                       std::initializer_list<std::string_view> required = {}) {
  return each(value, [&](const Node& part) {
    T target;
    require(object(part), required);
    apply(part, fields, target);
    return target;
  });
}

}  // namespace care::exchange
