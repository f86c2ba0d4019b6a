#include <algorithm>
#include <cstddef>

#include "core/gate/lists.hpp"
#include "core/gate/rules.hpp"

namespace care::gate {
namespace {

constexpr const char* kCapitals = "capitals are read as shouting";
constexpr const char* kMarks = "marks in a row are read as shouting";

/// A heading in plain text has no other means: a line of a few capitals alone.
bool is_heading(const Reading& reading, std::size_t first, std::size_t count) {
  constexpr std::size_t kMostWords = 3;
  const auto& words = reading.words();
  const auto line = words[first].line;
  const bool begins = first == 0 || words[first - 1].line != line;
  const bool ends = first + count == words.size() || words[first + count].line != line;
  return begins && ends && count <= kMostWords &&
         reading.lines()[line].text.find_first_of("!?") == std::string_view::npos;
}

/// How many words in capitals stand in a row in one sentence.
std::size_t row_of_capitals(const std::vector<Word>& words, std::size_t first) {
  std::size_t count = 0;
  while (first + count < words.size() && words[first + count].capitals &&
         words[first + count].sentence == words[first].sentence) {
    ++count;
  }
  return count;
}

/// Three in a row, two of them longer than abbreviations are; or a word that nobody abbreviates: "URGENTE".
bool is_loud(const std::vector<Word>& words, std::size_t first, std::size_t count, const PhraseSet& loud) {
  constexpr std::size_t kInARow = 3;
  constexpr std::size_t kLong = 4;
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = begin + static_cast<std::ptrdiff_t>(count);
  const auto is_long = [](const Word& word) { return word.text.size() >= kLong; };
  if (count >= kInARow && std::count_if(begin, end, is_long) >= 2) return true;
  return !loud.find(std::vector<Word>(begin, end)).empty();
}

void add_capitals(Findings& findings, const Reading& reading, const PhraseSet& loud) {
  const auto& words = reading.words();
  for (std::size_t first = 0; first < words.size(); ++first) {
    const auto count = row_of_capitals(words, first);
    if (count == 0) continue;
    if (is_loud(words, first, count, loud) && !is_heading(reading, first, count)) {
      findings.push_back(finding_of(reading, Rule::shouting, words[first], words[first + count - 1], kCapitals));
    }
    first += count - 1;
  }
}

void add_marks(Findings& findings, const Reading& reading) {
  for (const auto& line : reading.lines()) {
    if (line.quoted || line.signature) continue;
    for (auto at = line.text.find_first_of("!?"); at != std::string_view::npos;
         at = line.text.find_first_of("!?", at)) {
      const auto end = std::min(line.text.find_first_not_of("!?", at), line.text.size());
      if (end - at > 1) {
        findings.push_back(
            finding_at(reading, Rule::shouting, line.at + at, std::string(line.text.substr(at, end - at)), kMarks));
      }
      at = end;
    }
  }
}

}  // namespace

Findings find_shouting(const Reading& reading, const Outgoing& outgoing) {
  Findings findings;
  add_capitals(findings, reading, sayings(outgoing.language, "loud").phrases);
  add_marks(findings, reading);
  return findings;
}

}  // namespace care::gate
