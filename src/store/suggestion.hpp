#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace care::store {

class Statement;

/// For completion: what may be typed, and what tells people which one it is.
struct Suggestion {
  std::string value;
  std::string description;
  std::string client = {};  ///< its slug, where it belongs to one and is none itself
};

/// All rows of a query for value, description and client.
std::vector<Suggestion> read_suggestions(Statement& query);

/// Behind every text that begins with `prefix`, as bytes compare.
inline std::string end_of_prefix(std::string_view prefix) { return std::string(prefix) + "\U0010FFFF"; }

/// For LIKE with ESCAPE '\'.
inline std::string like_prefix(std::string_view prefix) {
  std::string pattern;
  for (const char c : prefix) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + '%';
}

}  // namespace care::store
