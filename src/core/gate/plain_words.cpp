#include "core/gate/plain_words.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/gate/jargon.hpp"
#include "core/gate/lists.hpp"

namespace care::gate {
namespace {

/// Behind the word and all that is one with it: «reach», SEO-friendly, the KPI's.
std::size_t end_of(const UnexplainedTerm& found, const Reading& reading) {
  static constexpr std::string_view kJoining[] = {"-", "'", "’"};
  static constexpr std::string_view kClosing[] = {"»", "”", "\""};
  const auto& words = reading.words();
  auto last = found.last;
  while (last + 1 < words.size() &&
         std::find(std::begin(kJoining), std::end(kJoining), words[last + 1].gap) != std::end(kJoining)) {
    ++last;
  }
  const auto end = words[last].end();
  for (const auto mark : kClosing) {
    if (reading.text().substr(end).starts_with(mark)) return end + mark.size();
  }
  return end;
}

}  // namespace

std::string with_plain_words(std::string_view text, Language language, Level level, const Glossary* own) {
  const Reading reading(text);
  std::set<const Term*> told;
  std::string plain;
  std::size_t done = 0;
  for (const auto& found : unexplained_terms(reading, language, level, own)) {
    if (!told.insert(found.term).second) continue;
    const auto end = end_of(found, reading);
    plain.append(text.substr(done, end - done)).append(" (").append(found.term->plain).append(")");
    done = end;
  }
  return plain.append(text.substr(done));
}

}  // namespace care::gate
