#include "toml/write.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace care::toml {
namespace {

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::string escaped(std::string_view text, bool keeps_line_ends) {
  std::string escaped;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      escaped += '\\';
      escaped += c;
    } else if (keeps_line_ends && c == '\n') {
      escaped += c;
    } else if (byte < 0x20 || byte == 0x7f) {
      escaped += fmt::format("\\u{:04X}", static_cast<unsigned>(byte));
    } else {
      escaped += c;
    }
  }
  return escaped;
}

}  // namespace

std::string literal(std::string_view text) { return '"' + escaped(text, false) + '"'; }

std::string quoted_lines(std::string_view text) {
  if (text.find('\n') == text.npos) return literal(text);
  return "\"\"\"\n" + escaped(text, true) + "\"\"\"";
}

std::string literal(const std::vector<std::string>& texts) {
  std::string list;
  for (const auto& text : texts) list += (list.empty() ? "" : ", ") + literal(text);
  return "[" + list + "]";
}

std::string key(std::string_view name) {
  const bool bare = !name.empty() && std::all_of(name.begin(), name.end(), is_bare);
  return bare ? std::string(name) : literal(name);
}

std::string to_text(const Path& path) {
  std::string text;
  for (const auto& name : path) text += (text.empty() ? "" : ".") + key(name);
  return text;
}

}  // namespace care::toml
