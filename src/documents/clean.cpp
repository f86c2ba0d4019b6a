#include "documents/clean.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace care::documents {
namespace {

struct Character {
  char32_t code = 0xFFFD;
  std::size_t bytes = 1;
};

/// The character at the front; one byte of U+FFFD where it is not well-formed (RFC 3629).
Character front(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) return {};
  char32_t code = lead & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    code = (code << 6U) | (byte(i) & 0x3FU);
  }
  static constexpr std::array<char32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
  if (code < kLeast[bytes] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
  return {code, bytes};
}

bool is_blank(char32_t code) {
  return code == ' ' || (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool is_unseen(char32_t code) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  static constexpr Range kRanges[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x61C, 0x61C},   {0x180E, 0x180E},
                                      {0x200B, 0x200B}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064},
                                      {0x2066, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}};
  return std::any_of(std::begin(kRanges), std::end(kRanges),
                     [&](Range range) { return range.first <= code && code <= range.last; });
}

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::string_view kEllipsis = "…";

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  bool blank = false;
  while (!text.empty()) {
    const Character next = front(text);
    const std::string_view bytes = text.substr(0, next.bytes);
    text.remove_prefix(next.bytes);
    if (is_blank(next.code)) {
      blank = true;
    } else if (!is_unseen(next.code)) {
      if (blank && !line.empty()) line += ' ';
      blank = false;
      line += next.code == 0xFFFD ? kReplacement : bytes;
    }
  }
  return line;
}

std::string item_text(std::string_view text) {
  std::string line = one_line(text);
  if (line.ends_with('.') && !line.ends_with("..")) line.pop_back();
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string without_unseen(std::string_view text) {
  std::string seen;
  while (!text.empty()) {
    const Character next = front(text);
    const std::string_view bytes = text.substr(0, next.bytes);
    text.remove_prefix(next.bytes);
    if (next.code == '\n' || next.code == '\t') {
      seen += bytes;
    } else if (is_blank(next.code)) {
      seen += ' ';
    } else if (!is_unseen(next.code)) {
      seen += next.code == 0xFFFD ? kReplacement : bytes;
    }
  }
  return seen;
}

bool ends_in_mark(std::string_view text) {
  return text.ends_with("..") || text.ends_with(kEllipsis) ||
         (!text.empty() && std::string_view("?!:;,").find(text.back()) != std::string_view::npos);
}

}  // namespace care::documents
