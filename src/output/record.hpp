#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace care::output {

struct Field;
using Record = std::vector<Field>;

/// A value as JSON knows it. `monostate` is null.
using Value = std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<std::string>,
                           std::vector<std::int64_t>, Record, std::vector<Record>>;

/// How a cell looks where there is colour. It adds to what is written, and never says anything alone.
enum class Tone { plain, muted, good, warning, bad };

/// One key of a result. `shown` is what a table on a terminal says instead ("in 3 days"); all else gets `value`.
struct Field {
  std::string_view key;
  Value value;
  std::string shown = {};
  Tone tone = Tone::plain;
};

/// Null where the text is empty.
inline Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

template <class T>
Value number_or_null(const std::optional<T>& number) {
  return number ? Value(static_cast<std::int64_t>(number->count())) : Value();
}

/// What a command found. `prototype` is a record with every key: it tells the fields where there are no rows.
struct Listing {
  Record prototype;
  std::vector<std::string_view>
      columns;  ///< in order, unless others are asked for: the same for ever, scripts read them
  std::vector<Record> rows;
  std::vector<std::string_view> for_people = {};  ///< on a terminal instead of `columns`, where they say it shorter
  std::string_view when_empty = {};               ///< told on a terminal in place of nothing: what to do first
};

}  // namespace care::output
