#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "core/gate/lists.hpp"
#include "core/gate/rules.hpp"

namespace care::gate {
namespace {

/// Words of a list that do not belong in this text.
void add_list(Findings& findings, const Reading& reading, Language language, std::string_view list) {
  const auto& known = sayings(language, list);
  const auto& words = reading.words();
  for (const auto& hit : known.phrases.find(words)) {
    const auto& saying = known.sayings[hit.entry];
    // In capitals "TU" is an act, and "SAI" a firm.
    if (saying.said_rightly() || words[hit.first].capitals) continue;
    findings.push_back(finding_of(reading, Rule::register_, words[hit.first], words[hit.last], saying.why));
  }
}

/// A capital that only courtesy explains: in the midst of a sentence, and not at the beginning of a quotation.
bool is_courteous(const Word& word) {
  return word.capital && !word.capitals && !word.first && (word.gap == " " || word.gap == ", " || word.gap == "\n");
}

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> known) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

bool before_capital(const std::vector<Word>& words, std::size_t at) {
  return at + 1 < words.size() && words[at + 1].sentence == words[at].sentence && words[at + 1].capital;
}

bool before_small_letters(const std::vector<Word>& words, std::size_t at) {
  return at + 1 < words.size() && words[at + 1].sentence == words[at].sentence && !words[at + 1].capital;
}

/// "inviarLe", "ringraziarVi": the ending, where it has its capital inside a word.
bool ends_courteously(const Word& word, std::initializer_list<std::string_view> endings) {
  return word.text.size() > 4 && !word.capitals &&
         std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
           return word.text.ends_with(ending) && word.text[word.text.size() - 3] == 'r';
         });
}

bool is_lei(const std::vector<Word>& words, std::size_t at) {
  const auto& word = words[at];
  if (ends_courteously(word, {"Le", "La"})) return true;
  if (!is_courteous(word)) return false;
  // "Lei Wang", "La Spezia" and "Le Monde" are names.
  if (is_one_of(word.folded, {"lei", "suo", "sua", "suoi", "sue"})) return !before_capital(words, at);
  return is_one_of(word.folded, {"la", "le"}) && before_small_letters(words, at);
}

bool is_voi(const std::vector<Word>& words, std::size_t at) {
  const auto& word = words[at];
  if (ends_courteously(word, {"Vi"})) return true;
  return is_courteous(word) && is_one_of(word.folded, {"vi", "voi"}) && before_small_letters(words, at);
}

void add_capitals(Findings& findings, const Reading& reading, bool (*is_form)(const std::vector<Word>&, std::size_t),
                  const char* why) {
  const auto& words = reading.words();
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (is_form(words, at)) findings.push_back(finding_of(reading, Rule::register_, words[at], words[at], why));
  }
}

constexpr const char* kLei = "this is «Lei», and the reader is not addressed so";
constexpr const char* kVoi = "this is «Voi», and the reader is addressed as one person";

Findings italian(const Reading& reading, Register address_form) {
  Findings findings;
  if (address_form != Register::informal) add_list(findings, reading, Language::it, "tu");
  if (address_form != Register::formal) {
    add_list(findings, reading, Language::it, "lei");
    add_capitals(findings, reading, is_lei, kLei);
  }
  if (address_form == Register::informal) add_list(findings, reading, Language::it, "ceremony");
  if (address_form == Register::company) return findings;
  // Small letters may well speak to one reader of several people.
  const bool several = !sayings(Language::it, "several").phrases.find(reading.words()).empty();
  if (address_form == Register::formal && !several) add_list(findings, reading, Language::it, "voi");
  add_capitals(findings, reading, is_voi, kVoi);
  return findings;
}

Findings english(const Reading& reading, Register address_form) {
  Findings findings;
  add_list(findings, reading, Language::en, address_form == Register::informal ? "stiff" : "casual");
  return findings;
}

/// A place is told once, however many ways it was found.
void keep_one_a_place(Findings& findings) {
  const auto before = [](const Finding& a, const Finding& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  };
  std::stable_sort(findings.begin(), findings.end(), before);
  const auto same = [](const Finding& a, const Finding& b) { return a.line == b.line && a.column == b.column; };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
}

}  // namespace

namespace {

Findings against(const Reading& reading, Language language, Register address_form) {
  auto findings = language == Language::it ? italian(reading, address_form) : english(reading, address_form);
  keep_one_a_place(findings);
  return findings;
}

/// Of a reader who is not known: the form that most of the text has is the one that is meant.
Findings against_itself(const Reading& reading, Language language) {
  auto fewest = against(reading, language, Register::formal);
  for (const Register other : {Register::informal, Register::company}) {
    if (auto findings = against(reading, language, other); findings.size() < fewest.size())
      fewest = std::move(findings);
  }
  return fewest;
}

}  // namespace

Findings find_mixed_registers(const Reading& reading, const Outgoing& outgoing) {
  return outgoing.address_form ? against(reading, outgoing.language, *outgoing.address_form)
                               : against_itself(reading, outgoing.language);
}

}  // namespace care::gate
