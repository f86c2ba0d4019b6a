#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace care {

/// Takes the letter at the front off and gives it; -1, and one byte off, where what stands there is not UTF-8.
/// `text` is not empty.
std::int32_t next_letter(std::string_view& text);

/// How many columns text of a fixed width takes, by grapheme cluster: 2 for CJK and emoji, 0 for combining marks.
std::size_t display_width(std::string_view text);

/// Cut to `width` columns, with "…" where something is missing. No cluster is broken.
std::string cut_to_width(std::string_view text, std::size_t width);

/// Filled up with blanks to `width` columns, behind the text or before it.
std::string padded(std::string_view text, std::size_t width);
std::string padded_left(std::string_view text, std::size_t width);

/// One paragraph in lines of at most `width` columns, broken at blanks; a word that is longer than a line is broken
/// between clusters. Blanks that may not break (U+00A0) do not. At least one line, the only one of an empty text.
/// Lines after the first are narrower by `indent`, for whoever indents them.
std::vector<std::string> lines_of_width(std::string_view text, std::size_t width, std::size_t indent = 0);

}  // namespace care
