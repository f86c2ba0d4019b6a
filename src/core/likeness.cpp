#include "core/likeness.hpp"

#include <algorithm>
#include <numeric>

#include "core/likeness/lexicon.hpp"
#include "core/likeness/near_words.hpp"
#include "core/likeness/score.hpp"
#include "core/likeness/stem.hpp"
#include "core/search.hpp"
#include "core/text.hpp"

namespace care {
namespace {

constexpr std::size_t kLongest = 1000;  // bytes of a question that are read
constexpr int kUsual = 10;
constexpr int kLight = 3;
constexpr int kAsking = 8;

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Not within a letter.
std::string_view beginning_of(std::string_view text) {
  if (text.size() <= kLongest) return text;
  const auto blank = text.find_last_of(" \n", kLongest);
  return text.substr(0, blank == std::string_view::npos ? kLongest : blank);
}

Matter matter_of(const Meaning& meaning) {
  const bool asks = meaning.kind == Meaning::Kind::asks;
  return {meaning.name, asks ? kAsking : meaning.is_light ? kLight : kUsual, asks};
}

std::optional<Matter> matter_of(const std::string& word, const Lexicon& lexicon, Language language) {
  if (lexicon.is_silent(word) || is_number(word)) return std::nullopt;
  const auto root = stem(word, language);
  const auto* meaning = lexicon.by_stem(root);
  return meaning != nullptr ? matter_of(*meaning) : Matter{root, kUsual, false};
}

bool same(const Matter& one, const Matter& other) { return one.word == other.word; }

Shared shared_by(const Sense& one, const Sense& other) {
  Shared shared;
  std::vector<const Matter*> left, right;
  const auto keep = [](const Matter& matter, std::vector<const Matter*>& in) {
    if (matter.is_typed()) in.push_back(&matter);
  };
  auto a = one.matters.begin();
  auto b = other.matters.begin();
  while (a != one.matters.end() || b != other.matters.end()) {
    if (b == other.matters.end() || (a != one.matters.end() && a->word < b->word)) {
      keep(*a++, left);
    } else if (a == one.matters.end() || b->word < a->word) {
      keep(*b++, right);
    } else {
      shared.add(a->weight, a->asks);
      ++a, ++b;
    }
  }
  shared.add_slips(std::span(left), std::span(right),
                   [](const Matter* mine, const Matter* theirs) { return is_slip(mine->word, theirs->word); });
  return shared;
}

}  // namespace

int Sense::weight() const {
  return std::accumulate(matters.begin(), matters.end(), 0,
                         [](int sum, const Matter& each) { return sum + each.weight; });
}

Sense sense_of(std::string_view question, Language language) {
  Sense sense{language, {}};
  const auto& lexicon = Lexicon::of(language);
  std::vector<std::string> words;
  for (auto& word : words_in(beginning_of(question))) words.push_back(std::move(word.folded));
  for (std::size_t i = 0; i < words.size() && sense.matters.size() < kMostMatters;) {
    if (const auto row = lexicon.row_at(words, i)) {
      if (row->first->kind != Meaning::Kind::silent) sense.matters.push_back(matter_of(*row->first));
      i += row->second;
      continue;
    }
    if (auto matter = matter_of(words[i], lexicon, language)) sense.matters.push_back(std::move(*matter));
    ++i;
  }
  std::sort(sense.matters.begin(), sense.matters.end());
  sense.matters.erase(std::unique(sense.matters.begin(), sense.matters.end(), same), sense.matters.end());
  return sense;
}

std::vector<std::string> beginnings_of(std::string_view question, Language language) {
  const auto& lexicon = Lexicon::of(language);
  std::vector<std::string> beginnings;
  for (const auto& word : words_in(beginning_of(question))) {
    if (lexicon.is_silent(word.folded) || is_number(word.folded) || beginnings.size() == kMostMatters) continue;
    const auto root = stem(word.folded, language);
    const auto* meaning = lexicon.by_stem(root);
    if (meaning != nullptr && meaning->is_light) continue;
    if (std::find(beginnings.begin(), beginnings.end(), root) == beginnings.end()) beginnings.push_back(root);
  }
  return beginnings;
}

std::optional<Language> language_of(std::string_view question) {
  int italian = 0;
  int english = 0;
  for (const auto& word : words_in(beginning_of(question))) {
    italian += Lexicon::of(Language::it).is_silent(word.folded) ? 1 : 0;
    english += Lexicon::of(Language::en).is_silent(word.folded) ? 1 : 0;
  }
  if (italian == english) return std::nullopt;
  return italian > english ? Language::it : Language::en;
}

int likeness(const Sense& one, const Sense& other) {
  if (one.language != other.language || one.matters.empty() || other.matters.empty()) return 0;
  if (one == other) return 100;
  return score(shared_by(one, other), side_of(one), side_of(other));
}

}  // namespace care
