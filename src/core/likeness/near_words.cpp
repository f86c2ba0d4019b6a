#include "core/likeness/near_words.hpp"

#include <algorithm>

namespace care {
namespace {

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>()(text); }

/// Calls `each` with hashes of the word and of what is left of it without each of its letters.
template <class Each>
void for_remainders(std::string_view word, Each each) {
  each(hash_of(word));
  std::string shorter(word.substr(1));
  for (std::size_t i = 0; i < word.size(); ++i) {
    each(hash_of(shorter));
    if (i + 1 < word.size()) shorter[i] = word[i];
  }
}

}  // namespace

bool is_slip(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  if (one == other) return true;
  if (one.size() < NearWords::kShortest || other.size() - one.size() > 1) return false;
  const auto differ = std::mismatch(one.begin(), one.end(), other.begin());
  const std::string_view left(differ.first, one.end());
  const std::string_view right(differ.second, other.end());
  if (one.size() < other.size()) return left == right.substr(1);
  if (left.substr(1) == right.substr(1)) return true;
  return left.size() > 1 && left[0] == right[1] && left[1] == right[0] && left.substr(2) == right.substr(2);
}

void NearWords::add(std::string_view word, std::size_t id) {
  if (word.size() < kShortest) return;
  const auto entry = entries_.size();
  entries_.push_back({std::string(word), id});
  for_remainders(word, [&](std::size_t hash) { by_remainder_.emplace(hash, entry); });
}

std::vector<std::size_t> NearWords::near(std::string_view word) const {
  std::vector<std::size_t> found;
  if (word.size() < kShortest) return found;
  for_remainders(word, [&](std::size_t hash) {
    const auto [first, last] = by_remainder_.equal_range(hash);
    for (auto each = first; each != last; ++each) {
      const auto& candidate = entries_[each->second].word;
      if (candidate != word && is_slip(word, candidate)) found.push_back(each->second);
    }
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  for (auto& entry : found) entry = entries_[entry].id;
  return found;
}

}  // namespace care
