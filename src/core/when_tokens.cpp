#include "core/when_tokens.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <utility>

#include "core/excerpt.hpp"
#include "core/text.hpp"
#include "core/when_words.hpp"

namespace care::when {
namespace {

constexpr std::size_t kLongestPhrase = 120;
constexpr std::string_view kSigns = "+-/:.,";

using Letter = char32_t;

bool is_digit(Letter letter) { return letter >= '0' && letter <= '9'; }
bool is_blank(Letter letter) { return letter == ' ' || letter == '\t' || letter == U'\u00a0' || letter == U'\u202f'; }
bool is_apostrophe(Letter letter) { return letter == '\'' || letter == U'’' || letter == '`'; }
bool is_degree(Letter letter) { return letter == U'°' || letter == U'º' || letter == U'ª'; }

/// Latin letters with or without accents; accents may also stand behind their letter.
bool is_letter(Letter letter) {
  if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) return true;
  if (letter == U'×' || letter == U'÷') return false;
  return (letter >= U'\u00c0' && letter <= U'\u017f') || (letter >= U'\u0300' && letter <= U'\u036f');
}

/// Takes one letter after the other off a text known to be UTF-8.
class Letters {
 public:
  explicit Letters(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  const char* position() const { return rest_.data(); }

  Letter peek() const {
    utf8proc_int32_t letter = 0;
    decode(letter);
    return static_cast<Letter>(letter);
  }

  void skip() {
    utf8proc_int32_t letter = 0;
    rest_.remove_prefix(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(1, decode(letter))));
  }

  template <class Test>
  std::string_view run(Test test) {
    const char* start = position();
    while (!at_end() && test(peek())) skip();
    return {start, static_cast<std::size_t>(position() - start)};
  }

 private:
  utf8proc_ssize_t decode(utf8proc_int32_t& letter) const {
    return utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest_.data()),
                            static_cast<utf8proc_ssize_t>(rest_.size()), &letter);
  }

  std::string_view rest_;
};

void check(const Scene& scene) {
  if (!is_utf8(scene.phrase)) throw wrong(scene, "is not UTF-8 text");
  if (scene.phrase.size() > kLongestPhrase) {
    throw wrong(scene, fmt::format("is too long for a date: at most {} letters are read", kLongestPhrase));
  }
}

/// The dot of an abbreviation, "nov." and "a.m.", says nothing; the one of "27.nov.2026" does.
void skip_abbreviation_dot(Letters& letters) {
  if (letters.at_end() || letters.peek() != '.') return;
  Letters behind = letters;
  behind.skip();
  if (behind.at_end() || !is_digit(behind.peek())) letters.skip();
}

/// One number, word or sign. Apostrophes only part words: "un'ora", "venerdi'".
Token next_token(const Scene& scene, Letters& letters) {
  const Letter letter = letters.peek();
  if (is_digit(letter)) return {Token::Kind::number, std::string(letters.run(is_digit)), false};
  if (is_letter(letter)) {
    std::string word = folded(letters.run(is_letter));
    skip_abbreviation_dot(letters);
    return {Token::Kind::word, std::move(word), false};
  }
  if (is_degree(letter)) {
    letters.skip();
    return {Token::Kind::symbol, "°", false};
  }
  if (letter < 0x80 && kSigns.find(static_cast<char>(letter)) != std::string_view::npos) {
    letters.skip();
    return {Token::Kind::symbol, std::string(1, static_cast<char>(letter)), false};
  }
  bool first = true;
  const std::string_view one = letters.run([&](Letter) { return std::exchange(first, false); });
  throw wrong(scene, fmt::format("has '{}', which stands in no date", excerpt(one)));
}

std::vector<Token> taken_apart(const Scene& scene) {
  std::vector<Token> tokens;
  Letters letters(scene.phrase);
  bool glued = false;
  while (!letters.at_end()) {
    if (is_blank(letters.peek()) || is_apostrophe(letters.peek())) {
      letters.skip();
      glued = false;
      continue;
    }
    Token token = next_token(scene, letters);
    token.glued = glued;
    glued = true;
    if (!token.text.empty()) tokens.push_back(std::move(token));
  }
  return tokens;
}

/// How many tokens from `start` on are the words of the alias; 0 where they are others.
std::size_t matched(const std::vector<Token>& tokens, std::size_t start, const std::vector<std::string>& words) {
  if (start + words.size() > tokens.size()) return 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!tokens[start + i].is(words[i])) return 0;
  }
  return words.size();
}

struct Match {
  std::size_t length = 0;
  std::string_view meant;
};

Match longest_alias(const std::vector<Token>& tokens, std::size_t start) {
  Match best;
  for (const Alias& alias : aliases()) {
    if (!alias.said.starts_with(tokens[start].text)) continue;
    const std::size_t length = matched(tokens, start, split(alias.said, ' '));
    if (length > best.length) best = {length, alias.meant};
  }
  return best;
}

std::vector<Token> without_aliases(const std::vector<Token>& tokens) {
  std::vector<Token> result;
  for (std::size_t i = 0; i < tokens.size();) {
    const Match match = tokens[i].is_word() ? longest_alias(tokens, i) : Match{};
    if (match.length == 0) {
      result.push_back(tokens[i++]);
      continue;
    }
    for (const std::string& word : split(match.meant, ' ')) {
      const bool number = is_digit(static_cast<unsigned char>(word.front()));
      result.push_back({number ? Token::Kind::number : Token::Kind::word, word, false});
    }
    i += match.length;
  }
  return result;
}

}  // namespace

int Token::value() const {
  constexpr int kTooLarge = 999'999'999;
  int value = 0;
  for (const char c : text) {
    if (value > kTooLarge / 10) return kTooLarge;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::vector<Token> tokens_of(const Scene& scene) {
  check(scene);
  return without_aliases(taken_apart(scene));
}

const Token& Reader::peek(std::size_t ahead) const {
  static const Token kEnd;
  return position_ + ahead < tokens_.size() ? tokens_[position_ + ahead] : kEnd;
}

bool Reader::take(std::string_view text) {
  if (at_end() || !peek().is(text)) return false;
  skip();
  return true;
}

bool Reader::take_glued(std::string_view text) { return peek().glued && take(text); }

}  // namespace care::when
