#include "core/gate/name_set.hpp"

namespace care::gate {
namespace {

/// Whether a name goes on with this word: within a line, or in the next one, but not in another paragraph.
bool goes_on(const Word& word) {
  return word.gap.size() <= 3 && word.gap.find("\n\n") == std::string::npos && word.gap.find(',') == std::string::npos;
}

}  // namespace

NameSet::NameSet(const std::vector<std::string>& names) {
  for (const auto& text : names) {
    Name name{text, {}};
    const Reading reading(text);
    for (const auto& word : reading.words()) name.pieces.push_back({word.folded, word.capital});
    if (name.pieces.empty()) continue;
    by_first_word_[name.pieces.front().folded].push_back(names_.size());
    names_.push_back(std::move(name));
  }
}

/// Capital for capital: "Rosa" is a client, "rosa" a colour; and one word at the head of a sentence may be either.
bool NameSet::stands_at(const std::vector<Word>& words, std::size_t first, const Name& name) {
  if (first + name.pieces.size() > words.size()) return false;
  if (name.pieces.size() == 1 && words[first].first) return false;
  for (std::size_t i = 0; i < name.pieces.size(); ++i) {
    const auto& word = words[first + i];
    const auto& piece = name.pieces[i];
    if (word.folded != piece.folded || (piece.capital && !word.capital)) return false;
    if (i > 0 && !goes_on(word)) return false;
  }
  return true;
}

std::vector<NameSet::Hit> NameSet::find(const std::vector<Word>& words) const {
  std::vector<Hit> hits;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto known = by_first_word_.find(words[at].folded);
    if (known == by_first_word_.end()) continue;
    for (const auto number : known->second) {
      const auto& name = names_[number];
      if (stands_at(words, at, name)) hits.push_back({name.text, at, at + name.pieces.size() - 1});
    }
  }
  return hits;
}

}  // namespace care::gate
