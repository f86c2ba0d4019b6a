#pragma once

#include <string>
#include <string_view>

namespace care::documents {

/// Outside text made fit to stand in a line of a letter: one line, single blanks, none at the ends. Characters that
/// cannot be seen but change what is read go away: control and C1, bidi embeddings, overrides, isolates and marks
/// (Unicode UAX 9), zero-width space, tags, byte order marks. What joins emoji and letters stays (U+200C, U+200D).
/// What is not UTF-8 becomes U+FFFD.
std::string one_line(std::string_view text);

/// The same, and without a full stop at its end, so that a sentence can go on behind it. An ellipsis stays.
std::string item_text(std::string_view text);

/// The same of text whose lines and blanks mean something, such as Markdown: only what cannot be seen goes away, and
/// other breaks of lines become blanks.
std::string without_unseen(std::string_view text);

/// Whether it ends in a mark behind which a comma would be odd: "?", "!", "…", "...", ":", ";" or ",".
bool ends_in_mark(std::string_view text);

}  // namespace care::documents
