#include <algorithm>
#include <map>

#include "core/gate/rules.hpp"

namespace care::gate {
namespace {

using Words = std::vector<Word>;

/// Whether a name goes on with this word: within a line, or in the next one, but not in another paragraph.
bool goes_on(const Word& word) {
  return word.gap.size() <= 3 && word.gap.find("\n\n") == std::string::npos && word.gap.find(',') == std::string::npos;
}

/// Capital for capital: "Rosa" is a client, "rosa" a colour; and one word at the head of a sentence may be either.
bool stands_at(Words::const_iterator at, const Words& name) {
  if (name.size() == 1 && at->first) return false;
  for (const auto& wanted : name) {
    if (at->folded != wanted.folded || (wanted.capital && !at->capital)) return false;
    if (&wanted != &name.front() && !goes_on(*at)) return false;
    ++at;
  }
  return true;
}

/// Where each word stands: a text is long and clients are many.
std::multimap<std::string_view, std::size_t> places_of(const Words& words) {
  std::multimap<std::string_view, std::size_t> places;
  for (std::size_t at = 0; at < words.size(); ++at) places.emplace(words[at].folded, at);
  return places;
}

}  // namespace

Findings find_other_clients(const Reading& reading, const Outgoing& outgoing) {
  Findings findings;
  const auto& words = reading.words();
  const auto places = places_of(words);
  for (const auto& client : outgoing.other_clients) {
    const Reading name(client);
    const auto count = name.words().size();
    if (count == 0) continue;
    const auto [begin, end] = places.equal_range(name.words().front().folded);
    for (auto place = begin; place != end; ++place) {
      const auto first = place->second;
      if (first + count > words.size()) continue;
      if (!stands_at(words.begin() + static_cast<std::ptrdiff_t>(first), name.words())) continue;
      findings.push_back(finding_of(reading, Rule::other_client, words[first], words[first + count - 1],
                                    "it names another client",
                                    outgoing.language == Language::it ? "un altro cliente" : "another client"));
    }
  }
  return findings;
}

}  // namespace care::gate
