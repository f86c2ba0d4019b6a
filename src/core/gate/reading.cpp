#include "core/gate/reading.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "core/columns.hpp"
#include "core/gate/address.hpp"
#include "core/text.hpp"

namespace care::gate {
namespace {

constexpr std::size_t kBlock = 64;

/// Each letter of UTF-8 has one byte that goes on from no other.
std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

enum class Letter { none, digit, small, capital };

Letter kind_of(std::int32_t letter) {
  if (letter < 0) return Letter::none;
  switch (utf8proc_category(letter)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return Letter::capital;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return Letter::small;
    case UTF8PROC_CATEGORY_ND:
      return Letter::digit;
    default:
      return Letter::none;
  }
}

/// Abbreviations that a full stop belongs to.
bool is_abbreviation(const std::string& folded) {
  static constexpr std::string_view kKnown[] = {
      "n",    "nr",  "no",  "art", "artt", "sig", "sigg", "dott",  "prof", "avv", "ing", "arch", "geom", "rag",
      "gent", "egr", "pag", "tel", "cell", "ecc", "es",   "spett", "cfr",  "ca",  "mr",  "mrs",  "ms",   "dr",
      "st",   "vs",  "eg",  "ie",  "etc",  "inc", "ltd",  "co",    "nos",  "ph",  "p",   "c",    "l",    "r",
      "s",    "d",   "e",   "a",   "g",    "i",   "m",    "iva",   "lgs",  "all", "rif", "vol"};
  return std::find(std::begin(kKnown), std::end(kKnown), folded) != std::end(kKnown);
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// Words whose capital tells nothing of a beginning: "come\nLe ho scritto", "as\nI wrote".
bool is_always_capital(const std::string& folded) {
  static constexpr std::string_view kKnown[] = {"le", "la",  "lei",    "suo",    "sua",    "suoi",   "sue",
                                                "vi", "voi", "vostro", "vostra", "vostri", "vostre", "i"};
  return std::find(std::begin(kKnown), std::end(kKnown), folded) != std::end(kKnown);
}

/// Whether a new sentence begins with the word. A full stop ends one only before a capital, or "n. 12" would be two.
bool begins_sentence(const Word& before, const Word& word, std::size_t columns_before) {
  const std::string_view gap = word.gap;
  static constexpr std::string_view kParting[] = {"\n\n", "·", "|", "•"};
  for (const auto mark : kParting) {
    if (contains(gap, mark)) return true;
  }
  if (contains(gap, "! ") || contains(gap, "? ") || contains(gap, "!\n") || contains(gap, "?\n")) return true;
  const bool stops = contains(gap, ".") || contains(gap, "…");
  const bool spaced = contains(gap, " ") || contains(gap, "\n");
  if (stops && spaced && word.capital && !is_abbreviation(before.folded)) return true;
  const auto line_end = gap.find('\n');
  if (line_end == std::string_view::npos) return false;
  // A short line before a capital is a heading, a greeting or a line of an address, not one that was wrapped.
  constexpr std::size_t kShort = 45;
  return contains(gap.substr(0, line_end), ":") ||
         (columns_before < kShort && word.capital && !is_always_capital(word.folded));
}

/// Takes a bullet or a number off the front: a line that has one begins a sentence.
bool begins_item(std::string_view line) {
  static constexpr std::string_view kBullets[] = {"- ", "– ", "— ", "* ", "• ", "+ "};
  const auto text = trimmed(line);
  if (std::any_of(std::begin(kBullets), std::end(kBullets), [&](auto mark) { return text.starts_with(mark); })) {
    return true;
  }
  const auto digits = text.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && digits < 3 && digits + 1 < text.size() &&
         (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
}

bool is_header(std::string_view line) {
  static constexpr std::string_view kNames[] = {"subject", "oggetto", "from", "da",   "to",  "a",
                                                "cc",      "ccn",     "bcc",  "date", "data"};
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  const auto name = folded(trimmed(line.substr(0, colon)));
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

/// Reads words one after the other, and keeps what parts them.
class WordReader {
 public:
  explicit WordReader(std::vector<Word>& words) : words_(words) {}

  void line(const Line& line, std::size_t number) {
    if (begins_item(line.text)) part();
    number_ = number;
    std::string_view rest = line.text;
    while (!rest.empty()) {
      const auto length = std::min(rest.find_first_of(" \t"), rest.size());
      const auto chunk = rest.substr(0, length);
      if (is_address(chunk)) {
        gap_ += chunk.find_last_of(".!?,;") == chunk.size() - 1 ? chunk.substr(chunk.size() - 1) : std::string_view{};
      } else {
        read(chunk, line.at + static_cast<std::size_t>(chunk.data() - line.text.data()));
      }
      rest.remove_prefix(length);
      for (; !rest.empty() && is_blank(rest.front()); rest.remove_prefix(1)) gap_ += rest.front();
    }
    columns_before_ = line.text.size();
    gap_ += '\n';
  }

  /// What follows is another paragraph.
  void part() { gap_ += "\n\n"; }

 private:
  void read(std::string_view chunk, std::size_t at) {
    std::size_t begin = 0;
    std::size_t letters = 0;
    bool small = false;
    bool capital = false;
    const std::string_view whole = chunk;
    const auto finish = [&](std::size_t end) {
      if (letters > 0) add(whole.substr(begin, end - begin), at + begin, capital, letters > 1 && !small);
      letters = 0;
      small = capital = false;
    };
    while (!chunk.empty()) {
      const auto here = whole.size() - chunk.size();
      const auto kind = kind_of(next_letter(chunk));
      const auto next = whole.size() - chunk.size();
      if (kind == Letter::none) {
        finish(here);
        gap_.append(whole.substr(here, next - here));
        continue;
      }
      if (letters == 0) {
        begin = here;
        capital = kind == Letter::capital;
      }
      small |= kind != Letter::capital;
      ++letters;
    }
    finish(whole.size());
  }

  void add(std::string_view text, std::size_t at, bool capital, bool capitals) {
    Word word;
    word.text = text;
    word.folded = folded(text);
    word.gap = std::move(gap_);
    gap_.clear();
    word.at = at;
    word.line = number_;
    word.capital = capital;
    word.capitals = capitals;
    word.first = words_.empty() || begins_sentence(words_.back(), word, columns_before_);
    if (!words_.empty()) word.sentence = words_.back().sentence + (word.first ? 1 : 0);
    words_.push_back(std::move(word));
  }

  std::vector<Word>& words_;
  std::string gap_;
  std::size_t number_ = 0;
  std::size_t columns_before_ = 0;
};

}  // namespace

Reading::Reading(std::string_view text) : text_(text) {
  split_lines();
  find_body();
  read_words();
  count_letters();
}

void Reading::split_lines() {
  bool signature = false;
  for (std::size_t at = 0; at <= text_.size();) {
    const auto end = std::min(text_.find('\n', at), text_.size());
    auto text = text_.substr(at, end - at);
    if (text.ends_with('\r')) text.remove_suffix(1);
    signature |= text == "-- " || text == "--";
    lines_.push_back({text, at, text.starts_with(">"), signature});
    at = end + 1;
  }
}

void Reading::find_body() {
  while (first_body_line_ < lines_.size()) {
    const auto& line = lines_[first_body_line_];
    if (!trimmed(line.text).empty() && !line.quoted && !is_header(line.text)) return;
    ++first_body_line_;
  }
}

void Reading::read_words() {
  WordReader reader(words_);
  for (std::size_t number = 0; number < lines_.size(); ++number) {
    const auto& line = lines_[number];
    if (line.signature) break;
    if (number == first_body_line_ || line.quoted || trimmed(line.text).empty()) reader.part();
    if (!line.quoted) reader.line(line, number);
  }
}

Place Reading::place(std::size_t at) const {
  const auto after = std::upper_bound(lines_.begin(), lines_.end(), at,
                                      [](std::size_t where, const Line& line) { return where < line.at; });
  const auto& line = *std::prev(after);
  return {static_cast<std::size_t>(after - lines_.begin()), letters_before(at) - letters_before(line.at) + 1};
}

void Reading::count_letters() {
  letters_.push_back(0);
  for (std::size_t at = 0; at + kBlock <= text_.size(); at += kBlock) {
    letters_.push_back(letters_.back() + letters_in(text_.substr(at, kBlock)));
  }
}

std::size_t Reading::letters_before(std::size_t at) const {
  const auto block = at / kBlock;
  return letters_[block] + letters_in(text_.substr(block * kBlock, at - block * kBlock));
}

std::string Reading::between(const Word& first, const Word& last) const {
  return in_one_line(text_.substr(first.at, last.end() - first.at));
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const Reading reading(text);
  for (const auto& word : reading.words()) words.push_back(word.folded);
  return words;
}

}  // namespace care::gate
