#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "helpers/care_mail/charset.hpp"
#include "helpers/care_mail/plain_text.hpp"

namespace care_mail {

inline bool is_html_blank(char c) { return is_blank(c) || c == '\f'; }

/// The text of one container while it grows: collapses white space, keeps paragraphs apart.
class Flow {
 public:
  void words(std::string_view text, bool verbatim) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text.substr(i).starts_with("\xC2\xA0")) {  // a blank that does not collapse
        put(" ");
        ++i;
      } else if (verbatim && text[i] == '\n') {
        line_break();
      } else if (!verbatim && is_html_blank(text[i])) {
        blank_ = true;
      } else {
        put(text.substr(i, 1));
      }
    }
  }

  void line_break() {
    settle();
    text_ += '\n';
    blank_ = false;
  }

  /// What follows begins on a new line (1) or after an empty one (2).
  void apart(int lines) {
    blank_ = false;
    if (!text_.empty()) lines_ = std::max(lines_, lines);
  }

  /// Lines that are ready, as a block of their own.
  void block(std::string_view lines, int distance) {
    if (lines.empty()) return;
    apart(distance);
    settle();
    text_ += lines;
    apart(distance);
  }

  std::size_t size() const { return text_.size(); }
  std::string_view since(std::size_t start) const { return std::string_view(text_).substr(std::min(start, size())); }

  /// Without blanks at the ends of lines, never two empty lines together, none at the ends.
  std::string finished() const {
    std::string result;
    int empty = 0;
    for (std::size_t at = 0; at < text_.size();) {
      std::string_view line = next_line(text_, at);
      while (line.ends_with(' ')) line.remove_suffix(1);
      empty = line.empty() ? empty + 1 : 0;
      if (empty > 1 || (line.empty() && result.empty())) continue;
      result.append(line) += '\n';
    }
    while (result.ends_with('\n')) result.pop_back();
    return result;
  }

 private:
  void settle() {
    if (lines_ == 0) return;
    while (text_.ends_with(' ')) text_.pop_back();
    const std::size_t last = text_.find_last_not_of('\n');
    const std::size_t ends = last == std::string::npos ? 2 : text_.size() - last - 1;
    const auto wanted = static_cast<std::size_t>(lines_);
    if (wanted > ends) text_.append(wanted - ends, '\n');
    lines_ = 0;
  }

  void put(std::string_view piece) {
    settle();
    if (blank_ && !text_.empty() && text_.back() != '\n') text_ += ' ';
    blank_ = false;
    text_ += piece;
  }

  std::string text_;
  bool blank_ = false;
  int lines_ = 0;
};

}  // namespace care_mail
