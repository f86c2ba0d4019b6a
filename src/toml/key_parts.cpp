#include "toml/key_parts.hpp"

#include <algorithm>
#include <string>

namespace care::toml {
namespace {

/// Behind the text in quotes that begins at `at`; one that is not closed ends with its line.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool several_lines = text.substr(at, 3) == std::string(3, quote);
  const std::string closing(several_lines ? 3 : 1, quote);
  for (at += closing.size(); at < text.size(); ++at) {
    if (text[at] == '\n' && !several_lines) return at;
    if (text.substr(at, closing.size()) == closing) return at + closing.size();
    if (text[at] == '\\' && quote == '"') ++at;
  }
  return text.size();
}

}  // namespace

std::size_t line_of_too_many_parts(std::string_view text) {
  std::size_t parts = 1;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      at = end_of_quoted(text, at);
      continue;
    }
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
      continue;
    }
    // Outside of quotes and comments a dot stands only between the parts of a key, and once in a number.
    if (c == '.') ++parts;
    if (std::string_view("=[]{},\n").find(c) != std::string_view::npos) parts = 1;
    if (parts > kMostKeyParts) return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + at, '\n'));
    ++at;
  }
  return 0;
}

}  // namespace care::toml
