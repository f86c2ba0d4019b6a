#include "core/heat.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/text.hpp"

namespace care {
namespace {

constexpr int kHeated = 2;

/// Beginnings of words, folded; what weighs two is anger by itself.
struct Word {
  std::string_view beginning;
  int weight;
};

constexpr Word kWords[] = {
    {"vergogn", 2},      {"schif", 2},     {"truff", 2},   {"incompetent", 2},  {"ladri", 2},      {"ladro", 2},
    {"denunci", 2},      {"cialtron", 2},  {"buffon", 2},  {"inaccettabil", 1}, {"ridicol", 1},    {"assurd", 1},
    {"pretend", 1},      {"esigo", 1},     {"avvocat", 1}, {"stuf", 1},         {"furios", 2},     {"arrabbiat", 1},
    {"inammissibil", 1}, {"scandalos", 2}, {"pessim", 1},  {"unacceptabl", 1},  {"ridiculous", 1}, {"scam", 2},
    {"fraud", 2},        {"shame", 2},     {"disgust", 2}, {"disgrac", 2},      {"outrag", 2},     {"furious", 2},
    {"pathetic", 2},     {"useless", 1},   {"lawyer", 1},  {"solicitor", 1},    {"appalling", 2},  {"terribl", 1},
    {"worst", 1},        {"angry", 1},
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

int anger(const std::vector<std::string>& words) {
  int weight = 0;
  for (const auto& word : words) {
    const auto plain = folded(word);
    for (const auto& [beginning, heavy] : kWords) {
      if (plain.starts_with(beginning)) weight += heavy;
    }
  }
  return weight;
}

/// Several words in capitals one after the other; one alone may be a name or an abbreviation.
bool shouts(const std::vector<std::string>& words) {
  constexpr std::size_t kShortest = 3;
  constexpr int kInARow = 3;
  int row = 0;
  for (const auto& word : words) {
    const bool capitals =
        word.size() >= kShortest && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    row = capitals ? row + 1 : 0;
    if (row == kInARow) return true;
  }
  return false;
}

bool has_marks_in_a_row(std::string_view text) {
  static constexpr std::string_view kMarks[] = {"!!", "?!", "!?", "??"};
  return std::any_of(std::begin(kMarks), std::end(kMarks),
                     [&](std::string_view marks) { return text.find(marks) != std::string_view::npos; });
}

}  // namespace

bool is_heated(std::string_view text) {
  constexpr int kShouting = 2;
  const auto words = words_of(text);
  return anger(words) + (shouts(words) ? kShouting : 0) + (has_marks_in_a_row(text) ? 1 : 0) >= kHeated;
}

}  // namespace care
