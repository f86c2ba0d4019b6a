#include "core/likeness/stem.hpp"

#include <algorithm>
#include <array>

namespace care {
namespace {

constexpr std::size_t kShortest = 3;  // letters that stay

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// Takes the first of these endings that leaves enough; the longer stand first.
template <std::size_t N>
bool cut(std::string_view& word, const std::array<std::string_view, N>& endings) {
  const auto found = std::find_if(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.ends_with(ending) && word.size() >= ending.size() + kShortest;
  });
  if (found == endings.end()) return false;
  word.remove_suffix(found->size());
  return true;
}

/// Pronouns behind an infinitive: "chiamar-la", "inviar-melo".
constexpr auto kEnclitics = std::to_array<std::string_view>(
    {"gliela", "glielo", "gliele", "glieli", "gliene", "mela", "melo", "mele", "meli", "cela", "celo", "vela",
     "velo",   "gli",    "mi",     "ti",     "ci",     "vi",   "si",   "lo",   "la",   "le",   "li",   "ne"});

constexpr auto kItalianNouns =
    std::to_array<std::string_view>({"izzazione", "izzazioni", "azione", "azioni", "amento", "amenti", "imento",
                                     "imenti", "abile", "abili", "ibile", "ibili", "mente"});

constexpr auto kItalianVerbs = std::to_array<std::string_view>(
    {"erebbero", "irebbero", "eranno", "iranno", "erebbe", "irebbe", "eremmo", "iremmo", "eresti", "ereste", "assero",
     "essero",   "issero",   "arono",  "erono",  "irono",  "eremo",  "iremo",  "erete",  "irete",  "avamo",  "evamo",
     "avate",    "evate",    "avano",  "evano",  "ivano",  "assi",   "asse",   "aste",   "este",   "iste",   "ando",
     "endo",     "iamo",     "iate",   "erei",   "irei",   "erai",   "irai",   "iscono", "isce",   "isco",   "isci",
     "are",      "ere",      "ire",    "ate",    "ete",    "ite",    "ata",    "ati",    "ato",    "uta",    "uti",
     "uto",      "ute",      "ita",    "iti",    "ito",    "ano",    "ono",    "ava",    "evo",    "avo",    "eva",
     "era",      "ira",      "ero",    "iro",    "ar",     "er",     "ir"});

constexpr auto kItalianVowels = std::to_array<std::string_view>({"ia", "ie", "io", "ii", "a", "e", "i", "o", "u"});

std::string_view without_enclitic(std::string_view word) {
  const auto whole = word;
  if (!cut(word, kEnclitics)) return whole;
  const bool infinitive = word.ends_with("ar") || word.ends_with("er") || word.ends_with("ir");
  return infinitive && word.size() > kShortest ? word : whole;
}

std::string italian(std::string_view word) {
  word = without_enclitic(word);
  if (!cut(word, kItalianNouns) && !cut(word, kItalianVerbs)) cut(word, kItalianVowels);
  // "pagh-iamo", "dilazion-i", "lasc-iamo": the sound of c and g is written with a letter more.
  while (word.size() > kShortest && (word.back() == 'h' || word.back() == 'i')) word.remove_suffix(1);
  return std::string(word);
}

constexpr auto kEnglishPlurals = std::to_array<std::string_view>({"sses", "ches", "shes", "xes", "zes"});
constexpr auto kEnglishEndings = std::to_array<std::string_view>(
    {"ations", "ation", "ments", "ment", "ings", "ing", "edly", "ed", "ly", "ers", "er"});

std::string_view singular(std::string_view word) {
  const auto is_plural = [&](std::string_view ending) { return word.ends_with(ending); };
  if (std::any_of(kEnglishPlurals.begin(), kEnglishPlurals.end(), is_plural)) return word.substr(0, word.size() - 2);
  const bool other = word.ends_with("ss") || word.ends_with("us") || word.ends_with("is");
  return word.size() > kShortest && word.ends_with('s') && !other ? word.substr(0, word.size() - 1) : word;
}

std::string english(std::string_view word) {
  word = singular(word);
  if (cut(word, kEnglishEndings) && word.size() > kShortest && word.back() == word[word.size() - 2] &&
      !is_vowel(word.back()) && word.back() != 's') {
    word.remove_suffix(1);  // "cancell-ed", "plann-ing"
  }
  while (word.size() > kShortest && (word.back() == 'e' || word.back() == 'y' || word.back() == 'i')) {
    word.remove_suffix(1);  // "charg-e", "compan-ies"
  }
  return std::string(word);
}

}  // namespace

std::string stem(std::string_view folded, Language language) {
  if (folded.size() <= kShortest) return std::string(folded);
  return language == Language::it ? italian(folded) : english(folded);
}

}  // namespace care
