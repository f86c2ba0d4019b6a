#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/error.hpp"
#include "care/time.hpp"
#include "core/choice.hpp"
#include "exchange/node.hpp"
#include "exchange/wrong.hpp"

namespace care {
class Zone;
}

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
std::int64_t integer(const Node& value, std::int64_t lowest = 0);
std::int64_t integer(const Node& value, std::int64_t lowest, std::int64_t highest);
/// Of a row. One that would leave no room for those after it is refused.
std::int64_t id(const Node& value);
Instant instant(const Node& value);
Date day(const Node& value);
/// Of what can be either: whether it is read as an instant, not as a day.
bool is_time(const Node& value);
const std::vector<Node>& list(const Node& value);
/// Of a quote, counted from 1. Null is none, 0.
int revision_or_null(const Node& value);
/// Throws where it is none.
const Node& object(const Node& value);

/// Day or time, of which either may be: both are none where it is null, and of a time the day is that of its zone.
void read_due(const Node& value, const Zone& zone, std::optional<Date>& day, std::optional<Instant>& time);

/// The quote that an item names at `key`; the revision stands at a key of its own.
struct QuoteNamed {
  std::string number;  ///< empty: none, or not said
  int revision = 0;    ///< 0: the newest
};
QuoteNamed quote_named(const Node& item, std::string_view revision_key, std::string_view key = "quote");

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

Wrong unknown_key(const std::string& key, const std::vector<std::string>& known);
Wrong within(const std::string& where, const Wrong& wrong);

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

/// What a reader of core's cannot read is wrong in the item.
template <class Read>
auto reading(Read read) {
  try {
    return read();
  } catch (const Error& error) {
    throw Wrong("", error.what(), error.hint());
  }
}

/// Does what reads the value of that key; what is refused is wrong there.
template <class Read>
void within_key(std::string_view key, Read read) {
  try {
    read();
  } catch (const Wrong& wrong) {
    throw within("." + std::string(key), wrong);
  } catch (const Error& error) {
    throw Wrong("." + std::string(key), error.what(), error.hint());
  }
}

/// The same with the item's value, where it has that key.
template <class Read>
void at_key(const Node& item, std::string_view key, Read read) {
  if (const Node* value = member(item, key)) within_key(key, [&] { read(*value); });
}

}  // namespace care::exchange
