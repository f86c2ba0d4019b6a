#include "output/display.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace care::output {
namespace {

/// What reorders, hides or joins text: marks of direction (UAX 9), zero-width characters but the joiner that emoji
/// need, line and paragraph separators, tags, interlinear annotations.
bool is_invisible(std::int32_t letter) {
  if (letter == 0x200D) return false;
  if (letter == 0x00AD || letter == 0x061C || letter == 0x180E || letter == 0xFEFF) return true;
  return (letter >= 0x200B && letter <= 0x200F) || (letter >= 0x2028 && letter <= 0x202E) ||
         (letter >= 0x2060 && letter <= 0x206F) || (letter >= 0xFFF9 && letter <= 0xFFFB) ||
         (letter >= 0xE0000 && letter <= 0xE0FFF);
}

/// "␛" and its like for the control characters of ASCII.
std::string control_picture(std::int32_t letter) {
  const int picture = letter == 0x7F ? 0x2421 : 0x2400 + letter;
  std::string text(3, '\0');
  text[0] = static_cast<char>(0xE0 | (picture >> 12));
  text[1] = static_cast<char>(0x80 | ((picture >> 6) & 0x3F));
  text[2] = static_cast<char>(0x80 | (picture & 0x3F));
  return text;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string made_visible(std::string_view text, bool keep_lines) {
  if (is_plain_ascii(text)) return std::string(text);
  std::string shown;
  while (!text.empty()) {
    const std::string_view before = text;
    const auto letter = next_letter(text);
    if (letter < 0) {
      shown += fmt::format("<{:02X}>", static_cast<unsigned>(static_cast<unsigned char>(before.front())));
    } else if (keep_lines && (letter == '\n' || letter == '\t')) {
      shown += static_cast<char>(letter);
    } else if (letter < 0x20 || letter == 0x7F) {
      shown += control_picture(letter);
    } else if ((letter >= 0x80 && letter < 0xA0) || is_invisible(letter)) {
      shown += fmt::format("<U+{:04X}>", static_cast<unsigned>(letter));
    } else {
      shown += before.substr(0, before.size() - text.size());
    }
  }
  return shown;
}

}  // namespace

std::string visible(std::string_view text) { return made_visible(text, false); }

std::string visible_lines(std::string_view text) {
  std::string unix_lines;  // a carriage return before a line end is the mark of another system, and hides nothing
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    unix_lines += text[i];
  }
  return made_visible(unix_lines, true);
}

std::string visible_json(std::string_view json) {
  const auto escaped = [](std::uint32_t unit) { return fmt::format("\\u{:04x}", unit); };
  const auto is_plain = [](char c) { return c >= 0 && c < 0x7F; };
  std::string shown;
  while (!json.empty()) {
    const auto run = std::find_if_not(json.begin(), json.end(), is_plain) - json.begin();
    shown += json.substr(0, static_cast<std::size_t>(run));
    json.remove_prefix(static_cast<std::size_t>(run));
    if (json.empty()) break;
    const std::string_view before = json;
    const auto letter = next_letter(json);
    if (letter != 0x7F && !(letter >= 0x80 && letter < 0xA0) && !is_invisible(letter)) {
      shown += before.substr(0, before.size() - json.size());
    } else if (letter <= 0xFFFF) {
      shown += escaped(static_cast<std::uint32_t>(letter));
    } else {  // a pair of surrogates, RFC 8259 section 7
      const auto beyond = static_cast<std::uint32_t>(letter) - 0x10000;
      shown += escaped(0xD800 + (beyond >> 10)) + escaped(0xDC00 + (beyond & 0x3FF));
    }
  }
  return shown;
}

}  // namespace care::output
