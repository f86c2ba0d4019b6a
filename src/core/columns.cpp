#include "core/columns.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace care {
namespace {

constexpr std::string_view kEllipsis = "…";

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
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

/// A word in pieces of at most `width` columns; the last one may have room left.
std::vector<std::string> pieces_of(std::string_view word, std::size_t width) {
  std::vector<std::string> pieces(1);
  std::size_t used = 0;
  each_cluster(word, [&](std::string_view cluster, std::size_t own) {
    if (used > 0 && used + own > width) {
      pieces.emplace_back();
      used = 0;
    }
    pieces.back() += cluster;
    used += own;
    return true;
  });
  return pieces;
}

/// Puts words into lines.
class LineBreaker {
 public:
  LineBreaker(std::size_t width, std::size_t indent)
      : width_(std::max<std::size_t>(width, 1)), later_(width_ > indent ? width_ - indent : 1) {}

  void add(std::string_view word) {
    const std::size_t own = display_width(word);
    const bool begun = !lines_.back().empty();
    if (begun && used_ + 1 + own <= room()) {
      lines_.back().append(" ").append(word);
      used_ += 1 + own;
      return;
    }
    if (begun) lines_.emplace_back();
    const auto pieces = pieces_of(word, own <= room() ? room() : later_);
    lines_.back() = pieces.front();
    lines_.insert(lines_.end(), pieces.begin() + 1, pieces.end());
    used_ = display_width(lines_.back());
  }

  std::vector<std::string> take() { return std::move(lines_); }

 private:
  /// Of the last line.
  std::size_t room() const { return lines_.size() == 1 ? width_ : later_; }

  std::size_t width_;
  std::size_t later_;     ///< of the lines after the first
  std::size_t used_ = 0;  ///< columns of the last line
  std::vector<std::string> lines_ = std::vector<std::string>(1);
};

}  // namespace

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

std::string padded_left(std::string_view text, std::size_t width) {
  const std::size_t own = display_width(text);
  return std::string(own < width ? width - own : 0, ' ').append(text);
}

std::vector<std::string> lines_of_width(std::string_view text, std::size_t width, std::size_t indent) {
  LineBreaker breaker(width, indent);
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    if (blank > 0) breaker.add(text.substr(0, blank));
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return breaker.take();
}

}  // namespace care
