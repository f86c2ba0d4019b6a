#include <algorithm>
#include <array>
#include <optional>

#include "core/gate/lists.hpp"
#include "core/gate/rules.hpp"
#include "core/text.hpp"

namespace care::gate {
namespace {

constexpr const char* kLeft = "a placeholder was left over";
constexpr const char* kEmpty = "a greeting without a name: its placeholder was empty";

struct Brackets {
  std::string_view open;
  std::string_view close;
  bool named_only;  ///< brackets that prose has as well: only round what is plainly a blank to be filled in
};

constexpr Brackets kBrackets[] = {{"{{", "}}", false}, {"{%", "%}", false}, {"${", "}", false}, {"<<", ">>", true},
                                  {"[", "]", true},    {"{", "}", true},    {"<", ">", true}};

/// What blanks are called: the first word inside the brackets.
bool names_a_blank(std::string_view inside) {
  static constexpr std::string_view kNames[] = {
      "nome",    "cognome",  "cliente", "data",   "importo", "inserire", "inserisci", "oggetto",
      "azienda", "numero",   "link",    "prezzo", "giorno",  "ora",      "name",      "surname",
      "client",  "customer", "date",    "amount", "insert",  "your",     "company",   "number",
      "price",   "subject",  "day",     "time",   "first",   "last",     "firma",     "signature"};
  const auto words = words_of(inside);
  constexpr std::size_t kMostWords = 4;
  return !words.empty() && words.size() <= kMostWords &&
         std::find(std::begin(kNames), std::end(kNames), words.front()) != std::end(kNames);
}

/// [NAME], [DATA_CONSEGNA]: capitals and nothing small; "[sic]", "[…]" and "[IT]" are prose.
bool is_in_capitals(std::string_view inside) {
  constexpr std::size_t kShortest = 3;
  static constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_- 0123456789";
  const auto letters = std::count_if(inside.begin(), inside.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return inside != "SIC" && static_cast<std::size_t>(letters) >= kShortest &&
         inside.find_first_not_of(kAllowed) == std::string_view::npos;
}

/// The length of a placeholder that begins at the front, or nothing. None is longer than a line of prose.
std::optional<std::size_t> bracketed(std::string_view text) {
  constexpr std::size_t kLongest = 200;
  text = text.substr(0, kLongest);
  for (const auto& [open, close, named_only] : kBrackets) {
    if (!text.starts_with(open)) continue;
    const auto end = text.find(close, open.size());
    if (end == std::string_view::npos) continue;
    const auto inside = trimmed(text.substr(open.size(), end - open.size()));
    const bool leads_on = text.substr(end + close.size()).starts_with('(');  // a link of Markdown
    if (!named_only || (!leads_on && (names_a_blank(inside) || is_in_capitals(inside)))) return end + close.size();
  }
  // What was opened and never closed is left over as well.
  static constexpr std::string_view kOdd[] = {"{{", "{%", "}}", "%}"};
  if (std::none_of(std::begin(kOdd), std::end(kOdd), [&](auto odd) { return text.starts_with(odd); }))
    return std::nullopt;
  return std::min(text.find_first_not_of("{%}"), text.size());
}

void add_bracketed(Findings& findings, const Reading& reading, const Line& line) {
  for (auto at = line.text.find_first_of("{[<$}%"); at != std::string_view::npos;
       at = line.text.find_first_of("{[<$}%", at)) {
    const auto length = bracketed(line.text.substr(at));
    if (length) {
      findings.push_back(
          finding_at(reading, Rule::placeholder, line.at + at, std::string(line.text.substr(at, *length)), kLeft));
    }
    at += length.value_or(1);
  }
}

bool is_dummy(const Word& word) {
  constexpr std::size_t kShortest = 3;
  if (word.text == "TODO" || word.text == "FIXME" || word.text == "TBD") return true;
  return word.text.size() >= kShortest && (word.text.find_first_not_of('X') == std::string_view::npos ||
                                           word.text.find_first_not_of('x') == std::string_view::npos);
}

void add_dummies(Findings& findings, const Reading& reading) {
  const auto& words = reading.words();
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (is_dummy(words[at])) findings.push_back(finding_of(reading, Rule::placeholder, words[at], words[at], kLeft));
    if (words[at].folded == "lorem" && at + 1 < words.size() && words[at + 1].folded == "ipsum") {
      findings.push_back(finding_of(reading, Rule::placeholder, words[at], words[at + 1], kLeft));
    }
  }
}

/// "Gentile ,": a blank before the comma; "Egregio sig. ____,": one to be filled in by hand.
void add_empty_greeting(Findings& findings, const Reading& reading) {
  if (reading.first_body_line() == reading.lines().size()) return;
  const auto& line = reading.lines()[reading.first_body_line()];
  const auto blank = line.text.find("___");
  if (blank != std::string_view::npos) {
    const auto end = std::min(line.text.find_first_not_of('_', blank), line.text.size());
    findings.push_back(finding_at(reading, Rule::placeholder, line.at + blank,
                                  std::string(line.text.substr(blank, end - blank)), kLeft));
  }
  const auto comma = line.text.find(" ,");
  if (comma == std::string_view::npos || words_of(line.text.substr(0, comma)).size() > 2) return;
  findings.push_back(
      finding_at(reading, Rule::placeholder, line.at, std::string(line.text.substr(0, comma + 2)), kEmpty));
}

}  // namespace

Findings find_placeholders(const Reading& reading, const Outgoing& /*outgoing*/) {
  Findings findings;
  for (const auto& line : reading.lines()) {
    if (!line.quoted) add_bracketed(findings, reading, line);
  }
  add_dummies(findings, reading);
  add_empty_greeting(findings, reading);
  return findings;
}

}  // namespace care::gate
