#include "core/anonymous.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "core/columns.hpp"
#include "core/text.hpp"

namespace care {
namespace {

constexpr std::string_view kLeftOut = "…";
constexpr std::string_view kBlank = " \t\n\r";

/// First byte and the one behind the last.
using Span = std::pair<std::size_t, std::size_t>;
using Spans = std::vector<Span>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool has_capital(std::string_view word) {
  const auto letter = next_letter(word);
  if (letter < 0) return false;
  const auto category = utf8proc_category(letter);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

/// What parts the words of a name or an address: a blank, a mark, an apostrophe of three bytes; no other paragraph.
bool is_narrow(std::string_view gap) {
  constexpr std::size_t kWidest = 4;
  return gap.size() <= kWidest && gap.find("\n\n") == std::string_view::npos;
}

bool introduces(const std::string& folded) {
  static constexpr std::string_view kKnown[] = {"sono", "chiamo", "am", "im", "m"};
  return std::find(std::begin(kKnown), std::end(kKnown), folded) != std::end(kKnown);
}

/// Stretches without blanks, each without the marks round it, such as a full stop.
Spans stretches_of(std::string_view text) {
  const auto is_mark = [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && std::string_view("+@#").find(c) == std::string_view::npos &&
           !is_digit(c) && !is_ascii_capital(c) && !(c >= 'a' && c <= 'z');
  };
  Spans stretches;
  for (auto begin = text.find_first_not_of(kBlank); begin != std::string_view::npos;) {
    const auto past = std::min(text.find_first_of(kBlank, begin), text.size());
    auto end = past;
    while (begin < end && is_mark(text[begin])) ++begin;
    while (end > begin && is_mark(text[end - 1])) --end;
    if (begin < end) stretches.emplace_back(begin, end);
    begin = text.find_first_not_of(kBlank, past);
  }
  return stretches;
}

std::string_view part(std::string_view text, const Span& span) {
  return text.substr(span.first, span.second - span.first);
}

std::size_t digits_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

bool is_address(std::string_view stretch) {
  const auto at = stretch.find('@');
  return (at != std::string_view::npos && at + 1 < stretch.size()) || stretch.find("://") != std::string_view::npos ||
         folded(stretch.substr(0, 4)) == "www.";
}

/// Digits that only marks part, as those of a number may: "333 12 34 567" are four of them.
bool is_piece_of_number(std::string_view stretch) {
  return digits_in(stretch) > 0 && stretch.find_first_not_of("0123456789+-/.()") == std::string_view::npos;
}

/// "IT60": what an IBAN begins with; "X054": how it goes on where blanks part it (ISO 13616).
bool begins_account(std::string_view stretch) {
  return stretch.size() == 4 && is_ascii_capital(stretch[0]) && is_ascii_capital(stretch[1]) && is_digit(stretch[2]) &&
         is_digit(stretch[3]);
}
bool is_piece_of_account(std::string_view stretch) {
  return stretch.size() <= 4 &&
         std::all_of(stretch.begin(), stretch.end(), [](char c) { return is_digit(c) || is_ascii_capital(c); });
}

/// Up to where stretches that only blanks and brackets part are such pieces.
std::size_t run_of(std::string_view text, const Spans& stretches, std::size_t from,
                   bool (*is_piece)(std::string_view)) {
  auto end = from;
  while (end < stretches.size() && is_piece(part(text, stretches[end]))) {
    const bool parted =
        end > from && part(text, {stretches[end - 1].second, stretches[end].first}).find_first_not_of(" ()") !=
                          std::string_view::npos;
    if (parted) break;
    ++end;
  }
  return end;
}

/// A handle is left out with its mark, "@giuliab", and a number with the bracket that it closes: "(011) 555 0100".
Span with_mark(std::string_view text, Span span) {
  const auto inside = part(text, span);
  const bool closes = inside.find(')') != std::string_view::npos && inside.find('(') == std::string_view::npos;
  if (span.first > 0 && (text[span.first - 1] == '@' || (closes && text[span.first - 1] == '('))) --span.first;
  return span;
}

void find_numbers_and_addresses(std::string_view text, Spans& found) {
  constexpr std::size_t kFewestDigits = 6;
  const auto stretches = stretches_of(text);
  for (std::size_t i = 0; i < stretches.size();) {
    const auto stretch = part(text, stretches[i]);
    const bool account = begins_account(stretch);
    const auto end = run_of(text, stretches, i, account ? is_piece_of_account : is_piece_of_number);
    std::size_t digits = digits_in(stretch);
    for (auto each = i + 1; each < end; ++each) digits += digits_in(part(text, stretches[each]));
    if (digits >= kFewestDigits || is_address(stretch)) {
      found.push_back(with_mark(text, {stretches[i].first, stretches[std::max(end, i + 1) - 1].second}));
    }
    i = std::max(end, i + 1);
  }
}

/// Gaps that only a blank parts become one: a first and a last name leave one mark.
std::string without(std::string_view text, Spans found) {
  std::sort(found.begin(), found.end());
  std::string kept;
  std::size_t from = 0;
  for (std::size_t i = 0; i < found.size();) {
    auto [begin, end] = found[i++];
    while (i < found.size() && (found[i].first <= end || text.substr(end, found[i].first - end) == " ")) {
      end = std::max(end, found[i++].second);
    }
    kept.append(text.substr(from, begin - from)).append(kLeftOut);
    from = end;
  }
  return kept.append(text.substr(from));
}

}  // namespace

Anonymous::Anonymous(const std::vector<std::string>& names, const std::vector<std::string>& phrases) {
  constexpr std::size_t kShortestName = 3;
  for (const auto& name : names) {
    for (auto& word : words_in(name)) {
      if (word.folded.size() >= kShortestName) names_.insert(std::move(word.folded));
    }
    // "D'Amico" as one, and the whole for its shorter words.
    for (const auto& piece : split(name, ' ')) {
      if (words_in(piece).size() > 1) add_phrase(piece);
    }
    if (words_in(name).size() > 1) add_phrase(name);
  }
  for (const auto& phrase : phrases) add_phrase(phrase);
}

void Anonymous::add_phrase(std::string_view text) {
  Phrase phrase;
  for (auto& word : words_in(text)) {
    phrase.exact = text.substr(word.begin, word.end - word.begin);
    phrase.words.push_back(std::move(word.folded));
  }
  if (phrase.words.empty()) return;
  if (phrase.words.size() > 1) phrase.exact.clear();
  phrases_[phrase.words.front()].push_back(std::move(phrase));
}

void Anonymous::find_phrases(std::string_view text, const Words& words, Spans& found) const {
  const auto stands_at = [&](const Phrase& phrase, std::size_t first) {
    if (first + phrase.words.size() > words.size()) return false;
    if (!phrase.exact.empty()) return part(text, {words[first].begin, words[first].end}) == phrase.exact;
    for (std::size_t i = 1; i < phrase.words.size(); ++i) {
      const Span gap{words[first + i - 1].end, words[first + i].begin};
      if (words[first + i].folded != phrase.words[i] || !is_narrow(part(text, gap))) return false;
    }
    return true;
  };
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto known = phrases_.find(words[at].folded);
    if (known == phrases_.end()) continue;
    for (const auto& phrase : known->second) {
      if (!stands_at(phrase, at)) continue;
      found.push_back(with_mark(text, {words[at].begin, words[at + phrase.words.size() - 1].end}));
    }
  }
}

void Anonymous::find_names(std::string_view text, const Words& words, Spans& found) const {
  const auto is_name = [&](std::size_t at) { return at < words.size() && names_.contains(words[at].folded); };
  const auto beside = [&](std::size_t one, std::size_t other) {
    return is_name(one) && is_name(other) && is_narrow(part(text, {words[one].end, words[other].begin}));
  };
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!is_name(at)) continue;
    const auto word = part(text, {words[at].begin, words[at].end});
    const bool meant = has_capital(word) || beside(at, at + 1) || (at > 0 && beside(at - 1, at)) ||
                       (at > 0 && introduces(words[at - 1].folded));
    if (!meant) continue;
    auto end = words[at].end;
    // A double name has a half that is not known: "Bianchi-Rossi".
    const bool doubled = at + 1 < words.size() && part(text, {end, words[at + 1].begin}) == "-" &&
                         has_capital(text.substr(words[at + 1].begin));
    if (doubled) end = words[at + 1].end;
    found.emplace_back(words[at].begin, end);
  }
}

std::string Anonymous::text(std::string_view text) const {
  const auto words = words_in(text);
  Spans found;
  find_numbers_and_addresses(text, found);
  find_names(text, words, found);
  find_phrases(text, words, found);
  return without(text, std::move(found));
}

}  // namespace care
