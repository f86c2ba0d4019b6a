#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace care::output {

/// One line of text as a terminal may safely be given it: control, C1, bidi and invisible characters, line ends and
/// bytes that are not UTF-8 are replaced by something that can be seen ("␛", "␊", "<U+202E>").
std::string visible(std::string_view text);

/// The same for text of several lines: line ends and tabs stay.
std::string visible_lines(std::string_view text);

/// JSON in which what would be made visible elsewhere is written \uXXXX: it says the same, and does nothing to a
/// terminal.
std::string visible_json(std::string_view json);

/// How many columns a terminal gives it, by grapheme cluster: 2 for CJK and emoji, 0 for combining marks.
/// `text` is what `visible` gave.
std::size_t display_width(std::string_view text);

/// Cut to `width` columns, with "…" where something is missing. No cluster is broken.
std::string cut_to_width(std::string_view text, std::size_t width);

/// Filled up with blanks to `width` columns.
std::string padded(std::string_view text, std::size_t width);

}  // namespace care::output
