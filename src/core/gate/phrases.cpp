#include "core/gate/phrases.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace care::gate {
namespace {

constexpr std::size_t kWidestGap = 3;

/// So many letters of a beginning tell where to look for it.
constexpr std::size_t kKey = 4;

std::string key_of(std::string_view word) { return std::string(word.substr(0, kKey)) + "*"; }

/// Of letters that need no looking at: most words of the lists are.
bool is_plain_word(std::string_view piece) {
  return std::all_of(piece.begin(), piece.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool in_capitals(std::string_view text) {
  return text.size() > 1 && std::any_of(text.begin(), text.end(), is_capital) &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o'; }

/// All forms of a word: conversione, conversioni; tag, tags; company, companies.
std::vector<std::string> inflected(const std::string& word) {
  std::vector<std::string> forms{word, word + "s"};
  if (word.ends_with('y')) forms.push_back(word.substr(0, word.size() - 1) + "ies");
  if (word.ends_with('s') || word.ends_with('h') || word.ends_with('x')) forms.push_back(word + "es");
  if (word.size() < 3 || !is_vowel(word.back())) return forms;
  const auto stem = word.substr(0, word.size() - 1);
  for (const char ending : {'a', 'e', 'i', 'o'}) forms.push_back(stem + ending);
  if (stem.ends_with('c') || stem.ends_with('g')) {
    forms.push_back(stem + "he");
    forms.push_back(stem + "hi");
  }
  return forms;
}

}  // namespace

bool Phrase::Form::fits(const Word& word) const {
  switch (fit) {
    case Fit::whole:
      return word.folded == text;
    case Fit::beginning:
      return word.folded.starts_with(text);
    case Fit::end:
      return word.folded.size() > text.size() && word.folded.ends_with(text);
    case Fit::capitals:
      return word.text == text ||
             (word.text.size() == text.size() + 1 && word.text.starts_with(text) && word.text.back() == 's');
  }
  return false;
}

Phrase::Phrase(std::string_view pattern) {
  for (const auto& piece : split(pattern, ' ')) {
    if (!piece.empty()) add(piece);
  }
}

void Phrase::add(std::string_view piece) {
  Element element;
  if (piece == "..") {
    elements_.push_back(element);
    return;
  }
  if (piece.ends_with('?')) {
    element.optional = true;
    piece.remove_suffix(1);
  }
  const auto choices = split(piece, '/');
  if (choices.size() > 1 || piece.find('*') != std::string_view::npos || piece.find('~') != std::string_view::npos) {
    for (const auto& choice : choices) add_forms(element, choice);
    elements_.push_back(std::move(element));
    return;
  }
  if (is_plain_word(piece)) {
    add_forms(element, piece);
    elements_.push_back(std::move(element));
    return;
  }
  // What a text would be parted into is parted here as well: "don't" is two words.
  const Reading reading(piece);
  for (const auto& word : reading.words()) {
    element.forms.clear();
    add_forms(element, word.text);
    elements_.push_back(element);
  }
}

void Phrase::add_forms(Element& element, std::string_view form) {
  using Fit = Form::Fit;
  if (in_capitals(form)) {
    element.forms.push_back({Fit::capitals, std::string(form)});
  } else if (form.ends_with('*')) {
    element.forms.push_back({Fit::beginning, folded(form.substr(0, form.size() - 1))});
  } else if (form.starts_with('*')) {
    element.forms.push_back({Fit::end, folded(form.substr(1))});
  } else if (form.ends_with('~')) {
    for (auto& each : inflected(folded(form.substr(0, form.size() - 1)))) {
      element.forms.push_back({Fit::whole, std::move(each)});
    }
  } else {
    element.forms.push_back({Fit::whole, folded(form)});
  }
}

std::optional<std::size_t> Phrase::match(const std::vector<Word>& words, std::size_t first) const {
  if (elements_.empty() || first >= words.size()) return std::nullopt;
  const auto past = match_from(0, words, first, words[first].sentence);
  if (!past || *past == first) return std::nullopt;
  return *past - 1;
}

/// The number of the word behind the longest match.
std::optional<std::size_t> Phrase::match_from(std::size_t element, const std::vector<Word>& words, std::size_t at,
                                              std::size_t sentence) const {
  if (element == elements_.size()) return at;
  const auto& wanted = elements_[element];
  if (wanted.forms.empty()) {
    for (std::size_t skipped = 0; skipped <= kWidestGap; ++skipped) {
      if (const auto past = match_from(element + 1, words, at + skipped, sentence)) return past;
    }
    return std::nullopt;
  }
  const bool fits =
      at < words.size() && words[at].sentence == sentence &&
      std::any_of(wanted.forms.begin(), wanted.forms.end(), [&](const Form& form) { return form.fits(words[at]); });
  if (fits) {
    if (const auto past = match_from(element + 1, words, at + 1, sentence)) return past;
  }
  return wanted.optional ? match_from(element + 1, words, at, sentence) : std::nullopt;
}

std::vector<std::string> Phrase::beginnings() const {
  std::vector<std::string> beginnings;
  for (const auto& element : elements_) {
    if (element.forms.empty()) return {};
    for (const auto& form : element.forms) {
      const bool listed = form.fit != Form::Fit::end && (form.fit != Form::Fit::beginning || form.text.size() >= kKey);
      if (!listed) return {};
      beginnings.push_back(form.fit == Form::Fit::beginning ? key_of(form.text) : folded(form.text));
      if (form.fit == Form::Fit::capitals) beginnings.push_back(folded(form.text) + "s");
    }
    if (!element.optional) return beginnings;
  }
  return {};
}

void PhraseSet::add(std::string_view patterns, std::size_t entry) {
  for (const auto& pattern : split(patterns, ',')) {
    const auto number = phrases_.size();
    phrases_.push_back({Phrase(trimmed(pattern)), entry});
    const auto beginnings = phrases_.back().phrase.beginnings();
    for (const auto& beginning : beginnings) by_beginning_[beginning].push_back(number);
    if (beginnings.empty()) others_.push_back(number);
  }
}

std::optional<Hit> PhraseSet::longest_at(std::size_t first, const std::vector<Word>& words) const {
  std::optional<Hit> longest;
  const auto consider = [&](std::size_t number) {
    const auto last = phrases_[number].phrase.match(words, first);
    if (last && (!longest || *last > longest->last)) longest = Hit{phrases_[number].entry, first, *last};
  };
  for (const auto& beginning : {words[first].folded, key_of(words[first].folded)}) {
    const auto known = by_beginning_.find(beginning);
    if (known != by_beginning_.end()) std::for_each(known->second.begin(), known->second.end(), consider);
  }
  std::for_each(others_.begin(), others_.end(), consider);
  return longest;
}

std::vector<Hit> PhraseSet::find(const std::vector<Word>& words) const {
  std::vector<Hit> hits;
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (const auto hit = longest_at(first, words)) {
      hits.push_back(*hit);
      first = hit->last;
    }
  }
  return hits;
}

}  // namespace care::gate
