#include "core/gate/jargon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/gate/lists.hpp"
#include "core/gate/rules.hpp"

namespace care::gate {
namespace {

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

template <std::size_t N>
bool is_one_of(const std::string& word, const std::string_view (&known)[N]) {
  return std::find(std::begin(known), std::end(known), word) != std::end(known);
}

/// How many words of the same sentence follow.
std::size_t words_after(const std::vector<Word>& words, std::size_t last) {
  std::size_t after = 0;
  for (auto at = last + 1; at < words.size() && words[at].sentence == words[last].sentence; ++at) ++after;
  return after;
}

/// The plain words come first: "copertura (in inglese «reach»)", "la pagina di arrivo, detta landing page".
bool is_named_after(const std::vector<Word>& words, std::size_t first) {
  static constexpr std::string_view kCalled[] = {"detto",    "detta",    "detti",  "dette", "chiamato", "chiamata",
                                                 "chiamati", "chiamate", "called", "named", "termed",   "inglese"};
  if (words[first].first) return false;
  if (is_one_of(words[first - 1].folded, kCalled)) return true;
  if (words[first - 1].folded == "as" && first >= 2 && words[first - 2].folded == "known") return true;
  constexpr std::size_t kLongestAside = 6;
  for (std::size_t back = 0; back < kLongestAside && back < first && !words[first - back].first; ++back) {
    const auto& gap = words[first - back].gap;
    if (contains(gap, "(")) return true;
    if (contains(gap, ")")) return false;
  }
  return false;
}

/// The plain words follow: "reach (quante persone…)", "reach, cioè…", "CTR: quante persone hanno cliccato".
bool is_explained_behind(const std::vector<Word>& words, std::size_t last) {
  static constexpr std::string_view kMeaning[] = {"cioe",   "ossia",   "ovvero", "vale", "significa",
                                                  "indica", "meaning", "means",  "or"};
  constexpr std::size_t kShortest = 2;
  const auto after = words_after(words, last);
  if (after < kShortest) return false;
  const auto& next = words[last + 1];
  if (contains(next.gap, "(")) return true;
  if (contains(next.gap, ":")) return after > kShortest && !next.capital && next.text.front() > '9';
  if (next.folded == "or") return contains(next.gap, ",");
  if (next.folded == "that" || next.folded == "which" || next.folded == "in" || next.folded == "e" ||
      next.folded == "i") {
    const auto& then = words[last + 2].folded;
    return contains(next.gap, ",") &&
           (then == "is" || then == "means" || then == "altre" || then == "other" || then == "pratica");
  }
  return is_one_of(next.folded, kMeaning);
}

std::string_view reader_of(Level level) {
  switch (level) {
    case Level::unknown:
      return "a reader whose knowledge is not known";
    case Level::basic:
      return "a reader new to the trade";
    case Level::regular:
    case Level::expert:
      return "a reader who is no specialist";
  }
  return {};
}

/// Words that a list has already spoken of.
using Taken = std::vector<bool>;

bool is_taken(const Taken& taken, const Hit& hit) {
  const auto begin = taken.begin();
  return std::find(begin + static_cast<std::ptrdiff_t>(hit.first), begin + static_cast<std::ptrdiff_t>(hit.last) + 1,
                   true) != begin + static_cast<std::ptrdiff_t>(hit.last) + 1;
}

void take(Taken& taken, const Hit& hit) {
  for (auto at = hit.first; at <= hit.last; ++at) taken[at] = true;
}

void add_terms(std::vector<UnexplainedTerm>& found, Taken& taken, const Glossary& known, const Reading& reading,
               Level reader) {
  const auto& words = reading.words();
  std::vector<bool> explained(known.terms.size(), false);
  for (const auto& hit : known.phrases.find(words)) {
    if (is_taken(taken, hit)) continue;
    take(taken, hit);
    const auto& term = known.terms[hit.entry];
    if (term.plain == "=" || std::max(reader, Level::basic) > term.highest || explained[hit.entry]) continue;
    if (is_named_after(words, hit.first) || is_explained_behind(words, hit.last)) {
      explained[hit.entry] = true;
    } else {
      found.push_back({hit.first, hit.last, &term});
    }
  }
}

}  // namespace

std::vector<UnexplainedTerm> unexplained_terms(const Reading& reading, Language language, Level level,
                                               const Glossary* own) {
  std::vector<UnexplainedTerm> found;
  Taken taken(reading.words().size(), false);
  if (own != nullptr) add_terms(found, taken, *own, reading, level);
  add_terms(found, taken, glossary(language), reading, level);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return found;
}

Findings find_jargon(const Reading& reading, const Outgoing& outgoing) {
  Findings findings;
  const auto& words = reading.words();
  for (const auto& found : unexplained_terms(reading, outgoing.language, outgoing.level, outgoing.own.glossary)) {
    const auto& term = *found.term;
    findings.push_back(finding_of(reading, Rule::jargon, words[found.first], words[found.last],
                                  fmt::format("{} needs it in plain words", reader_of(outgoing.level)),
                                  term.example.empty() ? term.plain : fmt::format("{}: {}", term.plain, term.example)));
    findings.back().plain = term.plain;
  }
  return findings;
}

}  // namespace care::gate
