#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace care {

/// Whether it is well-formed UTF-8 (RFC 3629: no surrogates, nothing beyond U+10FFFF, no overlong forms).
bool is_utf8(std::string_view text);

/// Without white space at both ends.
std::string_view trimmed(std::string_view text);

/// For comparing: lower case, accents taken off, letters such as ß and ø spelled out. Not for display.
std::string folded(std::string_view text);

/// [a-z0-9-]+ made from a name: letters folded to ASCII, all else to single dashes; empty where nothing is left.
/// "Tom O'Neil" becomes "tom-o-neil".
std::string slug_of(std::string_view name);

/// With a capital letter, to begin a line: "le foto" becomes "Le foto". A first word that has capitals of its own, or
/// is an address, stays as it is: "iPhone", "www.example.it".
std::string capitalised(std::string_view text);

/// How many letters must be put in, taken out, changed or swapped with their neighbour to make one of the other
/// (optimal string alignment).
std::size_t edits(std::string_view from, std::string_view to);

/// The candidate that `word` most likely meant, by edits with a swap of neighbours counted once; empty where none is
/// near enough. Case does not matter.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// The hint for a word that is none of the right ones: "did you mean 'meant'?", with `meant` mostly from `nearest`;
/// `otherwise` where it is empty.
std::string did_you_mean(std::string_view meant, std::string otherwise = {});

/// "a, b or c".
std::string one_of(std::span<const std::string> words);

/// Every stretch of blanks and line breaks as one blank, none at the ends.
std::string in_one_line(std::string_view text);

std::vector<std::string> split(std::string_view text, char separator);

/// The words of a command as a shell would read them: blanks between, '…' and "…" and \ as quotes. Nothing in it is
/// expanded. Nothing is given where a quote is not closed.
std::optional<std::vector<std::string>> shell_words(std::string_view text);

/// One word of a command as it can be typed to a shell: as it stands where it is plain, else in quotes, so that nothing
/// in it is run.
std::string shell_word(std::string_view word);

}  // namespace care
