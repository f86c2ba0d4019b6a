#pragma once

#include <string_view>
#include <vector>

#include "toml/value.hpp"

namespace care::toml {

/// A piece of a file from the beginning of a line to the end of one: a value of several lines belongs to its key's.
struct Line {
  enum class Kind {
    blank,
    comment,
    header,            ///< [table]
    key,               ///< key = value
    commented_header,  ///< # [table]
    commented_key,     ///< # key = value
    other              ///< a header of a list of tables, and what stands under it
  };

  Kind kind = Kind::blank;
  std::size_t begin = 0;
  std::size_t end = 0;      ///< without the line's end
  std::size_t next = 0;     ///< behind the line's end
  std::size_t content = 0;  ///< where a comment's text begins that could be taken out of the comment
  Path path;                ///< of the table or the key, from the root
  Path table;               ///< of a key: of the header above it
  Region value;             ///< of a key
};

/// How a file is laid out. `text` is what `parse` read as `table`.
std::vector<Line> outline(std::string_view text, const Table& table);

}  // namespace care::toml
