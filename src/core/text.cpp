#include "core/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <memory>

namespace care {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

/// Letters that Unicode does not take apart into a base and an accent.
std::string_view spelled_out(std::int32_t letter) {
  struct Spelling {
    std::int32_t letter;
    std::string_view text;
  };
  static constexpr Spelling kSpellings[] = {{U'ß', "ss"}, {U'æ', "ae"}, {U'œ', "oe"}, {U'ø', "o"},
                                            {U'đ', "d"},  {U'ð', "d"},  {U'þ', "th"}, {U'ł', "l"},
                                            {U'ı', "i"},  {U'ħ', "h"},  {U'ŧ', "t"},  {U'ŋ', "n"}};
  for (const auto& spelling : kSpellings) {
    if (spelling.letter == letter) return spelling.text;
  }
  return {};
}

}  // namespace

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    if (*bytes < 0x80) {
      ++bytes;
      --left;
      continue;
    }
    utf8proc_int32_t letter = 0;
    const auto length = utf8proc_iterate(bytes, left, &letter);
    if (length <= 0) return false;
    bytes += length;
    left -= length;
  }
  return true;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string folded(std::string_view text) {
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), ascii)) return lower_ascii(text);

  utf8proc_uint8_t* bytes = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &bytes, options);
  if (length < 0) return lower_ascii(text);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);

  std::string plain;
  for (utf8proc_ssize_t at = 0; at < length;) {
    utf8proc_int32_t letter = 0;
    const auto step = utf8proc_iterate(bytes + at, length - at, &letter);
    if (step <= 0) break;
    const auto spelling = spelled_out(letter);
    if (spelling.empty()) {
      plain.append(reinterpret_cast<const char*>(bytes + at), static_cast<std::size_t>(step));
    } else {
      plain += spelling;
    }
    at += step;
  }
  return plain;
}

std::string slug_of(std::string_view name) {
  std::string slug;
  for (const char c : folded(name)) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (keep) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::string capitalised(std::string_view text) {
  const auto word = text.substr(0, text.find(' '));
  const bool own_form = std::any_of(word.begin(), word.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '@' || c == '/' || c == '_';
  });
  utf8proc_int32_t letter = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &letter);
  if (own_form || length <= 0) return std::string(text);
  std::array<utf8proc_uint8_t, 4> upper{};
  const auto size = utf8proc_encode_char(utf8proc_toupper(letter), upper.data());
  return std::string(reinterpret_cast<const char*>(upper.data()), static_cast<std::size_t>(size))
      .append(text.substr(static_cast<std::size_t>(length)));
}

std::size_t edits(std::string_view from, std::string_view to) {
  std::vector<std::size_t> before(to.size() + 1);
  std::vector<std::size_t> previous(to.size() + 1);
  std::vector<std::size_t> current(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const bool same = from[i - 1] == to[j - 1];
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
        current[j] = std::min(current[j], before[j - 2] + 1);
      }
    }
    std::swap(before, previous);
    std::swap(previous, current);
  }
  return previous[to.size()];
}

std::string did_you_mean(std::string_view meant, std::string otherwise) {
  return meant.empty() ? otherwise : "did you mean '" + std::string(meant) + "'?";
}

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
  constexpr std::size_t kLongest = 64;  // a pasted page is no spelling mistake
  if (word.empty() || word.size() > kLongest) return {};
  const std::string wanted = lower_ascii(word);
  const std::string* best = nullptr;
  std::size_t best_distance = std::numeric_limits<std::size_t>::max();
  for (const auto& candidate : candidates) {
    if (candidate.size() > kLongest) continue;
    const std::string other = lower_ascii(candidate);
    const bool prefix = wanted.size() >= 2 && other.starts_with(wanted);
    const std::size_t distance = prefix ? 1 : edits(wanted, other);
    if (distance < best_distance) {
      best_distance = distance;
      best = &candidate;
    }
  }
  // A third of the letters may be wrong; of a short word, one.
  const std::size_t tolerated = std::max<std::size_t>(1, wanted.size() / 3);
  return best != nullptr && best_distance <= tolerated ? *best : std::string();
}

std::string one_of(std::span<const std::string> words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : trimmed(text)) {
    if (!is_space(c)) {
      line += c;
    } else if (!line.ends_with(' ')) {
      line += ' ';
    }
  }
  return line;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> pieces;
  for (;;) {
    const auto end = text.find(separator);
    pieces.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

std::string shell_word(std::string_view word) {
  const auto plain = [](char c) {
    return is_letter_or_digit(c) || std::string_view("-_./:@=,+").find(c) != std::string_view::npos;
  };
  if (!word.empty() && std::all_of(word.begin(), word.end(), plain)) return std::string(word);
  // Double quotes read better round an apostrophe, but let some letters keep their meaning.
  if (word.find('\'') != std::string_view::npos && word.find_first_of("\"$`\\!") == std::string_view::npos) {
    return '"' + std::string(word) + '"';
  }
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + '\'';
}

std::optional<std::vector<std::string>> shell_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && quote != '\'') {
      if (++i == text.size()) return std::nullopt;
      word += text[i];
      in_word = true;
    } else if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      in_word = true;
    } else if (c != ' ' && c != '\t' && c != '\n') {
      word += c;
      in_word = true;
    } else if (in_word) {
      words.push_back(std::move(word));
      word.clear();
      in_word = false;
    }
  }
  if (quote != 0) return std::nullopt;
  if (in_word) words.push_back(std::move(word));
  return words;
}

}  // namespace care
