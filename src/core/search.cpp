#include "core/search.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "core/text.hpp"

namespace care {
namespace {

bool is_part_of_word(utf8proc_int32_t letter) {
  switch (utf8proc_category(letter)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_CO:
      return true;
    default:
      return false;
  }
}

struct Letter {
  std::size_t length;
  bool in_word;
};

/// The letter at a place; a byte that is no UTF-8 is one too, of no word.
Letter letter_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    const bool plain =
        (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    return {1, plain};
  }
  utf8proc_int32_t letter = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
  if (length <= 0) return {1, false};
  return {static_cast<std::size_t>(length), is_part_of_word(letter)};
}

/// On one line, with single blanks.
std::string flattened(std::string_view text) {
  std::string line;
  for (const char c : trimmed(text)) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!blank) {
      line += c;
    } else if (line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

/// So many letters back from `at`.
std::size_t letters_before(std::string_view text, std::size_t at, std::size_t letters) {
  while (at > 0 && letters > 0) {
    --at;
    const bool continues = (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    if (!continues) --letters;
  }
  return at;
}

std::size_t letters_after(std::string_view text, std::size_t at, std::size_t letters) {
  while (at < text.size() && letters > 0) {
    at += letter_at(text, at).length;
    --letters;
  }
  return std::min(at, text.size());
}

}  // namespace

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [length, in_word] = letter_at(text, at);
    if (in_word && !inside) words.push_back({at, at, {}});
    inside = in_word;
    at += length;
    if (inside) words.back().end = at;
  }
  for (auto& word : words) word.folded = folded(text.substr(word.begin, word.end - word.begin));
  return words;
}

Search::Search(const std::vector<std::string>& texts) {
  for (const auto& text : texts) {
    for (auto& word : words_in(text)) wanted_.push_back(std::move(word.folded));
  }
}

bool Search::wants(const std::string& word, std::size_t nth) const {
  const bool last = nth + 1 == wanted_.size();
  return last ? word.starts_with(wanted_[nth]) : word == wanted_[nth];
}

bool Search::finds(const std::vector<std::string>& texts) const {
  std::vector<bool> found(wanted_.size(), false);
  std::size_t missing = wanted_.size();
  if (missing == 0) return false;
  for (const auto& text : texts) {
    for (const auto& word : words_in(text)) {
      for (std::size_t nth = 0; nth < wanted_.size(); ++nth) {
        if (found[nth] || !wants(word.folded, nth)) continue;
        found[nth] = true;
        if (--missing == 0) return true;
      }
    }
  }
  return false;
}

std::optional<std::string> Search::excerpt(std::string_view text) const {
  constexpr std::size_t kBefore = 30;
  constexpr std::size_t kAfter = 60;
  const std::string line = flattened(text);
  for (const auto& word : words_in(line)) {
    for (std::size_t nth = 0; nth < wanted_.size(); ++nth) {
      if (!wants(word.folded, nth)) continue;
      const auto from = letters_before(line, word.begin, kBefore);
      const auto to = letters_after(line, word.end, kAfter);
      return (from > 0 ? "…" : "") + line.substr(from, to - from) + (to < line.size() ? "…" : "");
    }
  }
  return std::nullopt;
}

}  // namespace care
