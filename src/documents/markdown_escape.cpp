#include "documents/markdown_escape.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace care::documents {
namespace {

/// What means something anywhere in a line of CommonMark or GFM.
constexpr std::string_view kMarkup = "\\`*_[]<>|~";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool begins_entity(std::string_view text) {
  const std::size_t end = text.find(';');
  return end != std::string_view::npos && end > 1 &&
         text.substr(1, end - 1).find_first_of(" &") == std::string_view::npos;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string safe;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (kMarkup.find(c) != std::string_view::npos || (c == '&' && begins_entity(text.substr(i)))) safe += '\\';
    safe += c;
  }
  return safe;
}

/// Where the text begins a line, what would make it a heading, a list, a rule or a fence there.
std::string escaped_line(std::string_view text) {
  text = trimmed(text);
  const auto behind_digits = std::find_if_not(text.begin(), text.end(), is_digit) - text.begin();
  const auto digits = static_cast<std::size_t>(behind_digits);
  if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')')) {
    return std::string(text.substr(0, digits)) + '\\' + escaped(text.substr(digits));
  }
  const bool marks = !text.empty() && std::string_view("#+-=").find(text.front()) != std::string_view::npos;
  return (marks ? "\\" : "") + escaped(text);
}

/// Hashes at its end would close a heading.
std::string escaped_heading(std::string_view text) {
  std::string safe = escaped(trimmed(text));
  if (safe.ends_with('#')) safe.insert(safe.size() - 1, "\\");
  return safe;
}

}  // namespace care::documents
