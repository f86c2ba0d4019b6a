#include "core/quote_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace care {
namespace {

/// A piece of a pattern: text as it stands, or a figure.
struct Piece {
  enum Kind { text, year, counter, unknown } kind = text;
  std::string_view said;
  int digits = 1;
};

/// The piece of "{counter:3}", taken without its braces.
Piece figure_of(std::string_view said) {
  const auto colon = said.find(':');
  const auto name = said.substr(0, colon);
  const bool is_year = name == "year";
  Piece piece{is_year ? Piece::year : name == "counter" ? Piece::counter : Piece::unknown, said, is_year ? 4 : 1};
  if (colon == std::string_view::npos) return piece;
  const auto digits = said.substr(colon + 1);
  const bool one_digit = digits.size() == 1 && digits[0] >= '1' && digits[0] <= '9';
  if (!one_digit || (is_year && digits != "2" && digits != "4")) return {Piece::unknown, said, 0};
  piece.digits = digits[0] - '0';
  return piece;
}

std::vector<Piece> pieces_of(std::string_view pattern) {
  std::vector<Piece> pieces;
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = pattern.find('}', open == std::string_view::npos ? pattern.size() : open);
    const auto before = pattern.substr(0, open);
    if (before.find('}') != std::string_view::npos ||
        (open != std::string_view::npos && close == std::string_view::npos)) {
      pieces.push_back({Piece::unknown, pattern, 0});
      return pieces;
    }
    if (!before.empty()) pieces.push_back({Piece::text, before, 0});
    if (open == std::string_view::npos) return pieces;
    pieces.push_back(figure_of(pattern.substr(open + 1, close - open - 1)));
    pattern.remove_prefix(close + 1);
  }
  return pieces;
}

std::int64_t shown_year(const Piece& piece, int year) { return piece.digits == 2 ? year % 100 : year; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::int64_t> number_of(std::string_view digits) {
  std::int64_t number = 0;
  if (!all_digits(digits)) return std::nullopt;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

/// How many letters a piece takes; of the counter, what the others leave.
std::size_t size_of(const Piece& piece) {
  if (piece.kind == Piece::text) return piece.said.size();
  return piece.kind == Piece::year ? static_cast<std::size_t>(piece.digits) : 0;
}

}  // namespace

bool is_quote_number_pattern(std::string_view pattern) {
  const auto pieces = pieces_of(pattern);
  const auto count = [&](Piece::Kind kind) {
    return std::count_if(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.kind == kind; });
  };
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  return count(Piece::unknown) == 0 && count(Piece::counter) == 1 && count(Piece::year) <= 1 &&
         std::none_of(pattern.begin(), pattern.end(), is_control);
}

std::string quote_number(std::string_view pattern, int year, std::int64_t counter) {
  std::string number;
  for (const auto& piece : pieces_of(pattern)) {
    if (piece.kind == Piece::text) number += piece.said;
    if (piece.kind == Piece::year) number += fmt::format("{:0{}}", shown_year(piece, year), piece.digits);
    if (piece.kind == Piece::counter) number += fmt::format("{:0{}}", counter, piece.digits);
  }
  return number;
}

std::optional<QuoteNumber> parse_quote_number(std::string_view pattern, std::string_view text) {
  constexpr int kCentury = 2000;
  const auto pieces = pieces_of(pattern);
  std::size_t fixed = 0;
  for (const auto& piece : pieces) fixed += size_of(piece);
  if (text.size() <= fixed) return std::nullopt;

  QuoteNumber number;
  std::string_view rest = text;
  for (const auto& piece : pieces) {
    const auto size = piece.kind == Piece::counter ? text.size() - fixed : size_of(piece);
    const auto said = rest.substr(0, size);
    rest.remove_prefix(said.size());
    if (piece.kind == Piece::text) continue;
    const auto figure = number_of(said);
    if (!figure) return std::nullopt;
    if (piece.kind == Piece::counter) number.counter = *figure;
    if (piece.kind == Piece::year) number.year = static_cast<int>(*figure) + (piece.digits == 2 ? kCentury : 0);
  }
  // Text and noughts are compared by writing it again.
  if (quote_number(pattern, number.year.value_or(0), number.counter) != text) return std::nullopt;
  return number;
}

}  // namespace care
