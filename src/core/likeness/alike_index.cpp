#include "core/likeness/alike_index.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace care {
namespace {

std::size_t of(Language language) { return language == Language::it ? 0 : 1; }

/// Of a hundred names two may get the same bit: such questions are compared, and then found to be different.
std::uint64_t bit_of(const std::string& name) { return std::uint64_t{1} << (std::hash<std::string>()(name) % 64); }

std::uint64_t asked_by(const Sense& sense) {
  std::uint64_t asked = 0;
  for (const auto& matter : sense.matters) {
    if (matter.asks) asked |= bit_of(matter.word);
  }
  return asked;
}

bool may_ask_same(std::uint64_t one, std::uint64_t other) { return one == 0 || other == 0 || (one & other) != 0; }

bool has(const std::vector<std::uint32_t>& sorted, std::uint32_t id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

}  // namespace

AlikeIndex::AlikeIndex(const std::vector<const Sense*>& senses) : questions_(senses.size()), seen_(senses.size(), 0) {
  name_words(senses);
  find_slips();
  for (std::size_t place = 0; place < senses.size(); ++place) add(*senses[place], static_cast<Place>(place));
  index_by_weight();
}

std::vector<const Sense*> AlikeIndex::places_of(const std::vector<Sense>& senses) {
  std::vector<const Sense*> places;
  for (const auto& sense : senses) places.push_back(&sense);
  return places;
}

void AlikeIndex::name_words(const std::vector<const Sense*>& senses) {
  for (const auto language : {Language::it, Language::en}) {
    auto& known = by_word_[of(language)];
    std::vector<const Matter*> matters;
    for (const auto* sense : senses) {
      if (sense->language != language) continue;
      for (const auto& matter : sense->matters) {
        if (known.emplace(matter.word, 0).second) matters.push_back(&matter);
      }
    }
    std::sort(matters.begin(), matters.end(), [](auto* one, auto* other) { return one->word < other->word; });
    for (const auto* matter : matters) {
      const auto id = static_cast<WordId>(words_.size());
      known[matter->word] = id;
      words_.push_back({matter->weight, matter->asks, {}, {}});
      if (matter->is_typed()) near_[of(language)].add(matter->word, id);
    }
  }
}

void AlikeIndex::find_slips() {
  for (std::size_t language = 0; language < by_word_.size(); ++language) {
    for (const auto& [word, id] : by_word_[language]) {
      if (!is_typed(word)) continue;
      const auto slips = near_[language].near(word);
      words_[id].slips.assign(slips.begin(), slips.end());
    }
  }
}

void AlikeIndex::add(const Sense& sense, Place place) {
  Question& question = questions_[place];
  question.side = side_of(sense);
  question.asked = asked_by(sense);
  question.begin = static_cast<std::uint32_t>(ids_.size());
  for (const auto& matter : sense.matters) ids_.push_back(by_word_[of(sense.language)].at(matter.word));
  question.end = static_cast<std::uint32_t>(ids_.size());
}

void AlikeIndex::index_by_weight() {
  std::vector<Place> places(questions_.size());
  std::iota(places.begin(), places.end(), Place{0});
  std::stable_sort(places.begin(), places.end(),
                   [&](Place one, Place other) { return questions_[one].side.weight < questions_[other].side.weight; });
  for (const auto place : places) {
    const Question& question = questions_[place];
    for (auto at = question.begin; at < question.end; ++at) {
      words_[ids_[at]].places[question.asked].push_back(place);
    }
  }
}

AlikeIndex::Look AlikeIndex::look_for(const Sense& sense) const {
  Look look{side_of(sense), asked_by(sense), 0, {}};
  const auto& known = by_word_[of(sense.language)];
  const auto count = [&](Wanted& wanted, WordId id) {
    for (const auto& [asked, places] : words_[id].places) wanted.places += places.size();
  };
  for (const auto& matter : sense.matters) {
    if (matter.asks) look.asks_weight += matter.weight;
    Wanted& wanted = look.words.emplace_back(Wanted{matter.weight, matter.asks, {}, {}, 0});
    if (const auto found = known.find(matter.word); found != known.end()) {
      wanted.id = found->second;
      wanted.slips = words_[found->second].slips;
      count(wanted, found->second);
    } else if (matter.is_typed()) {
      const auto slips = near_[of(sense.language)].near(matter.word);
      wanted.slips.assign(slips.begin(), slips.end());
    }
    for (const auto slip : wanted.slips) count(wanted, slip);
  }
  return look;
}

/// The questions with one of its rarest words, until what is left could make nothing alike. What it asks is no such
/// word, for thousands ask the same; only where it names no matter.
std::vector<AlikeIndex::Place> AlikeIndex::candidates(const Look& look) {
  std::vector<const Wanted*> rarest_first;
  int most = look.side.weight;
  for (const auto& word : look.words) {
    if (!word.asks || !look.side.names) rarest_first.push_back(&word);
  }
  std::stable_sort(rarest_first.begin(), rarest_first.end(),
                   [](const Wanted* one, const Wanted* other) { return one->places < other->places; });
  auto count = static_cast<int>(look.words.size());
  std::vector<Place> found;
  ++looks_;
  for (const auto* word : rarest_first) {
    if (!may_suffice(most, count, look.side.weight, most)) break;
    if (word->id) gather(*word->id, look, most, found);
    for (const auto slip : word->slips) gather(slip, look, most, found);
    most -= word->weight;
    --count;
  }
  return found;
}

void AlikeIndex::gather(WordId word, const Look& look, int most, std::vector<Place>& found) {
  for (const auto& [asked, places] : words_[word].places) {
    if (!may_ask_same(asked, look.asked)) continue;
    const int most_here = (asked & look.asked) == 0 ? most - look.asks_weight : most;
    for (const auto place : places) {
      if (!may_suffice(most_here, kMany, look.side.weight, questions_[place].side.weight)) break;
      if (seen_[place] == looks_) continue;
      seen_[place] = looks_;
      found.push_back(place);
    }
  }
}

/// As `likeness` does, by ids: both questions have their words in the same order.
int AlikeIndex::compared(const Look& look, const Question& question) {
  Shared shared;
  left_.clear();
  right_.clear();
  auto at = question.begin;
  for (const auto& word : look.words) {
    while (word.id && at < question.end && ids_[at] < *word.id) right_.push_back(ids_[at++]);
    if (word.id && at < question.end && ids_[at] == *word.id) {
      shared.add(word.weight, word.asks);
      ++at;
    } else if (!word.slips.empty()) {
      left_.push_back(&word);
    }
  }
  if (!left_.empty()) {
    while (at < question.end) right_.push_back(ids_[at++]);
    shared.add_slips(std::span(left_), std::span(right_),
                     [](const Wanted* word, WordId id) { return has(word->slips, id); });
  }
  return score(shared, look.side, question.side);
}

std::vector<AlikeIndex::Alike> AlikeIndex::alike_to(const Sense& sense) {
  const Look look = look_for(sense);
  std::vector<Alike> alike;
  for (const auto place : candidates(look)) {
    const int value = compared(look, questions_[place]);
    if (value >= kAlike) alike.push_back({place, value});
  }
  std::sort(alike.begin(), alike.end(), [](const Alike& one, const Alike& other) {
    return one.likeness == other.likeness ? one.place < other.place : one.likeness > other.likeness;
  });
  return alike;
}

}  // namespace care
