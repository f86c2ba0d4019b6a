#include "core/anonymous.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/text.hpp"

namespace care {
namespace {

constexpr std::string_view kLeftOut = "…";
constexpr std::size_t kShortestName = 3;
constexpr std::ptrdiff_t kFewestDigits = 6;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::set<std::string> words_of(const std::vector<std::string>& names) {
  std::set<std::string> words;
  for (const auto& name : names) {
    std::string word;
    for (const char c : name + " ") {
      if (is_letter(c)) {
        word += c;
        continue;
      }
      if (word.size() >= kShortestName) words.insert(folded(word));
      word.clear();
    }
  }
  return words;
}

/// A stretch without blanks, without the marks around it.
struct Token {
  std::string_view before, core, after;
};

Token token_of(std::string_view stretch) {
  const auto is_mark = [](char c) { return !is_letter(c) && !is_digit(c) && c != '+'; };
  std::size_t first = 0;
  while (first < stretch.size() && is_mark(stretch[first])) ++first;
  std::size_t last = stretch.size();
  while (last > first && is_mark(stretch[last - 1])) --last;
  return {stretch.substr(0, first), stretch.substr(first, last - first), stretch.substr(last)};
}

/// Parts of it that are letters, each looked up: "l'Anna" and "Bianchi-Rossi" hold names too.
bool holds_name(std::string_view core, const std::set<std::string>& names) {
  std::string word;
  for (std::size_t i = 0; i <= core.size(); ++i) {
    if (i < core.size() && is_letter(core[i])) {
      word += core[i];
      continue;
    }
    if (!word.empty() && names.contains(folded(word))) return true;
    word.clear();
  }
  return false;
}

bool tells_who(std::string_view core, const std::set<std::string>& names) {
  const auto at = core.find('@');
  const bool mail = at != std::string_view::npos && at > 0 && at + 1 < core.size();
  const bool page = core.find("://") != std::string_view::npos || folded(core).starts_with("www.");
  return mail || page || std::count_if(core.begin(), core.end(), is_digit) >= kFewestDigits || holds_name(core, names);
}

/// Digits that only blanks and marks part: "333 12 34 567" is one number.
bool is_part_of_number(std::string_view core) {
  return !core.empty() && std::all_of(core.begin(), core.end(), [](char c) {
    return is_digit(c) || c == '+' || c == '-' || c == '/' || c == '.';
  });
}

std::vector<std::string_view> stretches_of(std::string_view line) {
  std::vector<std::string_view> stretches;
  std::size_t from = 0;
  while (from < line.size()) {
    const auto end = std::min(line.find(' ', from), line.size());
    if (end > from) stretches.push_back(line.substr(from, end - from));
    from = end + 1;
  }
  return stretches;
}

/// How many of the stretches from there on are one long number; 0 where it is none.
std::size_t number_at(const std::vector<std::string_view>& stretches, std::size_t from) {
  std::ptrdiff_t digits = 0;
  std::size_t end = from;
  while (end < stretches.size()) {
    const auto core = token_of(stretches[end]).core;
    if (!is_part_of_number(core)) break;
    digits += std::count_if(core.begin(), core.end(), is_digit);
    ++end;
  }
  return digits >= kFewestDigits ? end - from : 0;
}

}  // namespace

std::string anonymous(std::string_view text, const std::vector<std::string>& names) {
  const auto words = words_of(names);
  std::vector<std::string> lines;
  for (const auto& line : split(text, '\n')) {
    const auto stretches = stretches_of(line);
    std::string kept;
    const auto add = [&](const std::string& stretch) {
      if (stretch.starts_with(kLeftOut) && kept.ends_with(kLeftOut)) {  // a first and a last name leave one gap
        kept += stretch.substr(kLeftOut.size());
        return;
      }
      kept += (kept.empty() ? "" : " ") + stretch;
    };
    for (std::size_t i = 0; i < stretches.size();) {
      if (const auto count = number_at(stretches, i)) {
        add(std::string(kLeftOut) + std::string(token_of(stretches[i + count - 1]).after));
        i += count;
        continue;
      }
      const auto token = token_of(stretches[i++]);
      const bool hidden = tells_who(token.core, words);
      add(std::string(token.before) + (hidden ? std::string(kLeftOut) : std::string(token.core)) +
          std::string(token.after));
    }
    lines.push_back(std::move(kept));
  }
  return fmt::format("{}", fmt::join(lines, "\n"));
}

}  // namespace care
