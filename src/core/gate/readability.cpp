#include "core/gate/readability.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "core/gate/rules.hpp"

namespace care::gate {
namespace {

/// A sentence is best under 25 words; beyond this it is told.
constexpr std::size_t kLongest = 32;
/// A score says little of a few words.
constexpr std::size_t kFewestWords = 40;
/// Of a sentence in prose; shorter ones are headings, lists and addresses.
constexpr std::size_t kProse = 6;
constexpr double kHardItalian = 42;
constexpr double kHardEnglish = 35;

bool is_number(const Word& word) { return word.folded.find_first_not_of("0123456789") == std::string::npos; }

std::size_t letters_of(const Word& word) {
  return static_cast<std::size_t>(
      std::count_if(word.text.begin(), word.text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

using Sentence = std::vector<const Word*>;

std::vector<Sentence> sentences_of(const Reading& reading) {
  std::vector<Sentence> sentences;
  for (const auto& word : reading.words()) {
    if (word.first) sentences.emplace_back();
    if (!is_number(word)) sentences.back().push_back(&word);
  }
  return sentences;
}

void count(TextCounts& counts, const Sentence& sentence) {
  ++counts.sentences;
  counts.words += sentence.size();
  for (const auto* word : sentence) {
    counts.letters += letters_of(*word);
    counts.syllables += english_syllables(word->folded);
  }
}

std::string begin_of(const Reading& reading, const Sentence& sentence) {
  constexpr std::size_t kShown = 6;
  return reading.between(*sentence.front(), *sentence[std::min(kShown, sentence.size()) - 1]) + "…";
}

struct Measure {
  const char* name;
  double hard;
  double (*score)(const TextCounts&);
};

Measure measure_for(Language language) {
  if (language == Language::it) return {"Gulpease", kHardItalian, gulpease};
  return {"Flesch reading ease", kHardEnglish, flesch_reading_ease};
}

}  // namespace

double gulpease(const TextCounts& counts) {
  if (counts.words == 0) return 100;
  const auto words = static_cast<double>(counts.words);
  const auto score =
      89 + (300 * static_cast<double>(counts.sentences) - 10 * static_cast<double>(counts.letters)) / words;
  return std::clamp(score, 0.0, 100.0);
}

double flesch_reading_ease(const TextCounts& counts) {
  if (counts.words == 0 || counts.sentences == 0) return 100;
  const auto words = static_cast<double>(counts.words);
  return 206.835 - 1.015 * words / static_cast<double>(counts.sentences) -
         84.6 * static_cast<double>(counts.syllables) / words;
}

std::size_t english_syllables(std::string_view word) {
  const auto is_vowel = [](char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; };
  std::size_t groups = 0;
  bool inside = false;
  for (const char c : word) {
    groups += is_vowel(c) && !inside ? 1 : 0;
    inside = is_vowel(c);
  }
  // A silent e at the end: "time", "timed", but "table" has its two.
  const bool silent =
      word.size() > 2 && word.ends_with('e') && !word.ends_with("le") && !is_vowel(word[word.size() - 2]);
  const bool past = word.size() > 3 && word.ends_with("ed") &&
                    std::string_view("td").find(word[word.size() - 3]) == std::string_view::npos &&
                    !is_vowel(word[word.size() - 3]);
  if (groups > 1 && (silent || past)) --groups;
  return std::max<std::size_t>(groups, 1);
}

Findings find_hard_reading(const Reading& reading, const Outgoing& outgoing) {
  Findings findings;
  const auto measure = measure_for(outgoing.language);
  TextCounts all;
  const Sentence* longest = nullptr;
  const auto sentences = sentences_of(reading);
  for (const auto& sentence : sentences) {
    if (sentence.size() < kProse) continue;
    count(all, sentence);
    if (longest == nullptr || sentence.size() > longest->size()) longest = &sentence;
    if (sentence.size() <= kLongest) continue;
    TextCounts here;
    count(here, sentence);
    findings.push_back(finding_at(reading, Rule::readability, sentence.front()->at, begin_of(reading, sentence),
                                  fmt::format("a sentence of {} words ({} {:.0f}): it is hard to follow beyond {}",
                                              sentence.size(), measure.name, measure.score(here), kLongest),
                                  outgoing.language == Language::it ? "due o tre frasi, un'idea per ciascuna"
                                                                    : "two or three sentences, one idea each"));
  }
  if (findings.empty() && all.words >= kFewestWords && measure.score(all) < measure.hard) {
    findings.push_back(finding_at(reading, Rule::readability, longest->front()->at, begin_of(reading, *longest),
                                  fmt::format("the text is hard to read: {} {:.0f}, wanted {:.0f} or more",
                                              measure.name, measure.score(all), measure.hard),
                                  outgoing.language == Language::it ? "frasi più corte, parole più comuni"
                                                                    : "shorter sentences, more common words"));
  }
  return findings;
}

}  // namespace care::gate
