#include "exchange/values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/id.hpp"
#include "core/calendar.hpp"
#include "core/excerpt.hpp"
#include "core/quote_number.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"

namespace care::exchange {
namespace {

std::string_view kind_name(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::flag:
      return "true or false";
    case Node::Kind::integer:
    case Node::Kind::number:
      return "a number";
    case Node::Kind::text:
      return "a text";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::object:
      break;
  }
  return "an object";
}

/// What stands there, for an error message.
std::string shown(const Node& value) {
  if (value.kind == Node::Kind::text) return fmt::format("'{}'", excerpt(value.text));
  if (value.kind == Node::Kind::integer) return fmt::format("{}", value.integer);
  return std::string(kind_name(value.kind));
}

Wrong must_be(std::string_view what, const Node& value) {
  return {"", fmt::format("must be {}, not {}", what, shown(value))};
}

}  // namespace

std::string text(const Node& value) {
  if (value.kind != Node::Kind::text) throw must_be("a text", value);
  return value.text;
}

std::string text_or_null(const Node& value) {
  if (value.kind == Node::Kind::null) return {};
  if (value.kind != Node::Kind::text) throw must_be("a text or null", value);
  return value.text;
}

std::string some_text(const Node& value) {
  if (value.kind != Node::Kind::text || value.text.empty()) throw must_be("a text with something in it", value);
  return value.text;
}

std::string line(const Node& value) {
  const bool is_line = value.kind == Node::Kind::text && !trimmed(value.text).empty() &&
                       std::none_of(value.text.begin(), value.text.end(), [](char c) { return c >= 0 && c < ' '; });
  if (!is_line) throw must_be("a text of one line", value);
  return value.text;
}

std::string one_line(const Node& value) {
  const bool is_line = value.kind == Node::Kind::text && !trimmed(value.text).empty() &&
                       value.text.find_first_of("\r\n") == std::string::npos;
  if (!is_line) throw must_be("a text of one line", value);
  return value.text;
}

std::string one_line_or_null(const Node& value) {
  const bool is_nothing = value.kind == Node::Kind::null || (value.kind == Node::Kind::text && value.text.empty());
  return is_nothing ? std::string() : one_line(value);
}

bool flag(const Node& value) {
  if (value.kind != Node::Kind::flag) throw must_be("true or false", value);
  return value.integer != 0;
}

std::int64_t integer(const Node& value, std::int64_t lowest) {
  if (value.kind != Node::Kind::integer || value.integer < lowest) {
    throw must_be(lowest == 0 ? "a whole number" : fmt::format("a whole number from {} on", lowest), value);
  }
  return value.integer;
}

std::int64_t integer(const Node& value, std::int64_t lowest, std::int64_t highest) {
  const bool fits = value.kind == Node::Kind::integer && value.integer >= lowest && value.integer <= highest;
  if (!fits) throw must_be(fmt::format("a whole number from {} to {}", lowest, highest), value);
  return value.integer;
}

std::int64_t id(const Node& value) { return integer(value, 1, kHighestId); }

Instant instant(const Node& value) {
  if (value.kind == Node::Kind::text) {
    if (const auto instant = parse_iso_instant(value.text)) return *instant;
  }
  throw must_be("a time with its zone, as 2026-11-27T14:00:00Z", value);
}

Date day(const Node& value) {
  if (value.kind == Node::Kind::text) {
    if (const auto day = parse_iso_date(value.text)) return *day;
  }
  throw must_be("a day, as 2026-11-27", value);
}

bool is_time(const Node& value) {
  constexpr std::size_t kDay = 10;
  return value.kind == Node::Kind::text && value.text.size() > kDay;
}

const std::vector<Node>& list(const Node& value) {
  if (value.kind != Node::Kind::list) throw must_be("a list", value);
  return value.parts;
}

int revision_or_null(const Node& value) {
  return value.kind == Node::Kind::null ? 0 : static_cast<int>(integer(value, 1, kHighestRevision));
}

const Node& object(const Node& value) {
  if (value.kind != Node::Kind::object) throw Wrong("", "must be an object", "{...}");
  return value;
}

void read_due(const Node& value, const Zone& zone, std::optional<Date>& on, std::optional<Instant>& at) {
  on = std::nullopt;
  at = std::nullopt;
  if (value.kind == Node::Kind::null) return;
  if (is_time(value)) at = instant(value);
  on = at ? zone.local(*at).date : day(value);
}

QuoteNamed quote_named(const Node& item, std::string_view revision_key, std::string_view key) {
  QuoteNamed quote;
  at_key(item, key, [&](const Node& value) { quote.number = one_line_or_null(value); });
  at_key(item, revision_key, [&](const Node& value) { quote.revision = revision_or_null(value); });
  return quote;
}

void nothing(const Node& value) {
  const bool is_nothing = value.kind == Node::Kind::null || (value.kind == Node::Kind::flag && value.integer == 0) ||
                          (value.kind == Node::Kind::list && value.parts.empty());
  if (!is_nothing) throw Wrong("", "cannot be kept by this care", "a newer care may know it; else leave it out");
}

Wrong no_choice(const Node& value, const std::vector<std::string>& choices) {
  const auto near = value.kind == Node::Kind::text ? nearest(value.text, choices) : std::string();
  return {"", fmt::format("must be {}, not {}", one_of(choices), shown(value)), did_you_mean(near)};
}

Wrong unknown_key(const std::string& key, const std::vector<std::string>& known) {
  return {"", fmt::format("there is no key '{}'", excerpt(key)),
          did_you_mean(nearest(key, known), "one of: " + one_of(known))};
}

Wrong within(const std::string& where, const Wrong& wrong) {
  return {where + wrong.path(), wrong.what(), wrong.hint()};
}

void require(const Node& object, std::initializer_list<std::string_view> keys) {
  for (const auto key : keys) {
    if (member(object, key) == nullptr) throw Wrong("", fmt::format("'{}' is missing", key));
  }
}

}  // namespace care::exchange
