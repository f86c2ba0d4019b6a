#include "core/likeness/lexicon.hpp"

#include "core/likeness/stem.hpp"
#include "core/search.hpp"
#include "core/text.hpp"

namespace care {
namespace {

constexpr std::size_t kLongestRow = 3;

std::string_view file_of(Language language) {
  const auto name = std::string(care::name(language)) + ".txt";
  for (const auto& file : embedded_word_lists()) {
    if (file.name == name) return file.text;
  }
  return {};
}

Meaning meaning_of(char kind, std::string_view name) {
  if (kind == '-') return {Meaning::Kind::silent, {}, false};
  const bool is_light = name.starts_with('~');
  if (is_light) name.remove_prefix(1);
  return {kind == '?' ? Meaning::Kind::asks : Meaning::Kind::says, "=" + std::string(name), is_light};
}

/// Calls `each` with every row of words: those between double quotes together, others one by one.
template <class Each>
void for_rows(std::string_view text, Each each) {
  bool quoted = false;
  for (const auto& part : split(text, '"')) {
    std::vector<std::string> row;
    for (auto& word : words_in(part)) {
      row.push_back(std::move(word.folded));
      if (quoted) continue;
      each(row);
      row.clear();
    }
    if (quoted && !row.empty()) each(row);
    quoted = !quoted;
  }
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t count) {
  std::string text;
  for (std::size_t i = first; i < first + count; ++i) text += words[i] + ' ';
  return text;
}

}  // namespace

const Lexicon& Lexicon::of(Language language) {
  static const Lexicon italian(file_of(Language::it), Language::it);
  static const Lexicon english(file_of(Language::en), Language::en);
  return language == Language::it ? italian : english;
}

Lexicon::Lexicon(std::string_view file, Language language) {
  for (const auto& line : split(file, '\n')) {
    if (line.size() > 2 && !line.starts_with('#')) read(line, language);
  }
}

void Lexicon::read(std::string_view line, Language language) {
  const char kind = line.front();
  const auto name_end = kind == '-' ? 0 : line.find(':');
  meanings_.push_back(meaning_of(kind, trimmed(line.substr(1, std::max<std::size_t>(name_end, 1) - 1))));
  const auto meaning = meanings_.size() - 1;
  for_rows(line.substr(name_end + 1), [&](const std::vector<std::string>& row) {
    if (row.size() > 1) {
      by_row_.emplace(joined(row, 0, row.size()), meaning);
      return;
    }
    if (kind == '-') {
      silent_.insert(row.front());
      return;
    }
    const auto word = stem(row.front(), language);
    if (by_stem_.emplace(word, meaning).second) near_.add(word, meaning);
  });
}

const Meaning* Lexicon::by_stem(const std::string& stem) const {
  if (const auto found = by_stem_.find(stem); found != by_stem_.end()) return &meanings_[found->second];
  const auto near = near_.near(stem);
  return near.empty() ? nullptr : &meanings_[near.front()];
}

std::optional<std::pair<const Meaning*, std::size_t>> Lexicon::row_at(const std::vector<std::string>& folded,
                                                                      std::size_t first) const {
  for (auto count = std::min(kLongestRow, folded.size() - first); count > 1; --count) {
    const auto found = by_row_.find(joined(folded, first, count));
    if (found != by_row_.end()) return std::pair{&meanings_[found->second], count};
  }
  return std::nullopt;
}

}  // namespace care
