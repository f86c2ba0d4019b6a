#include "output/display.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdint>

namespace care::output {
namespace {

constexpr std::string_view kEllipsis = "…";

/// Reads the letter at the front and takes it off; -1, and one byte off, where there is none.
std::int32_t next_letter(std::string_view& text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte < 0x80) {
    text.remove_prefix(1);
    return byte;
  }
  utf8proc_int32_t letter = -1;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &letter);
  text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
  return length > 0 ? letter : -1;
}

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

/// What makes a cluster two columns wide: the mark of emoji presentation, and the second letter of a flag.
bool widens(std::int32_t letter) {
  constexpr std::int32_t kEmojiPresentation = 0xFE0F;
  return letter == kEmojiPresentation || (letter >= 0x1F1E6 && letter <= 0x1F1FF);
}

/// Walks over grapheme clusters and tells each with its width.
template <class Visit>
void each_cluster(std::string_view text, Visit visit) {
  std::string_view rest = text;
  utf8proc_int32_t state = 0;
  std::int32_t previous = -1;
  std::size_t begin = 0;
  std::size_t width = 0;
  while (!rest.empty()) {
    const std::size_t at = text.size() - rest.size();
    const auto letter = std::max(next_letter(rest), 0);
    if (previous >= 0 && utf8proc_grapheme_break_stateful(previous, letter, &state)) {
      if (!visit(text.substr(begin, at - begin), width)) return;
      begin = at;
      width = 0;
    }
    const auto own = static_cast<std::size_t>(std::max(utf8proc_charwidth(letter), 0));
    width = width > 0 && widens(letter) ? 2 : std::max(width, own);
    previous = letter;
  }
  if (begin < text.size()) visit(text.substr(begin), width);
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

std::size_t display_width(std::string_view text) {
  if (is_plain_ascii(text)) return text.size();
  std::size_t total = 0;
  each_cluster(text, [&](std::string_view, std::size_t width) {
    total += width;
    return true;
  });
  return total;
}

std::string cut_to_width(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  std::string shown;
  std::size_t used = 0;
  each_cluster(text, [&](std::string_view cluster, std::size_t own) {
    if (used + own > width - 1) return false;
    shown += cluster;
    used += own;
    return true;
  });
  while (!shown.empty() && shown.back() == ' ') shown.pop_back();
  return shown.append(kEllipsis);
}

std::string padded(std::string_view text, std::size_t width) {
  std::string filled(text);
  const std::size_t own = display_width(text);
  if (own < width) filled.append(width - own, ' ');
  return filled;
}

}  // namespace care::output
