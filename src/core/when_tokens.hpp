#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/when_scene.hpp"

namespace care::when {

struct Token {
  enum class Kind { number, word, symbol, end };
  Kind kind = Kind::end;
  std::string text;    ///< digits as they stand, a word folded, or one sign
  bool glued = false;  ///< no blank before it

  bool is(std::string_view other) const { return text == other; }
  bool is_number() const { return kind == Kind::number; }
  bool is_word() const { return kind == Kind::word; }
  /// Of digits; what is too long for any use stays too large.
  int value() const;
};

/// Takes a phrase apart, and puts what is said in several words ("the day after tomorrow") into its one word.
/// Throws where it holds what no date holds: control characters, other scripts, too much.
std::vector<Token> tokens_of(const Scene& scene);

/// Walks over the tokens. Behind the last there are only `end` tokens.
class Reader {
 public:
  explicit Reader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  const Token& peek(std::size_t ahead = 0) const;
  bool at_end() const { return position_ >= tokens_.size(); }
  void skip(std::size_t count = 1) { position_ += count; }

  /// Moves on where the next token is this one.
  bool take(std::string_view text);

  /// The same, where it also touches what stands before.
  bool take_glued(std::string_view text);

  std::size_t position() const { return position_; }
  void rewind(std::size_t position) { position_ = position; }

 private:
  std::vector<Token> tokens_;
  std::size_t position_ = 0;
};

}  // namespace care::when
