#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace care::exchange {

/// A value of JSON (RFC 8259).
struct Node {
  enum class Kind { null, flag, integer, number, text, list, object };  // number: with a fraction, or too large

  Kind kind = Kind::null;
  std::string key = {};          ///< of a member of an object
  std::string text = {};         ///< UTF-8
  std::int64_t integer = 0;      ///< of a flag 0 or 1
  std::vector<Node> parts = {};  ///< of a list its values, of an object its members in their order
};

/// The member of that name; nullptr where there is none.
const Node* member(const Node& object, std::string_view key);

}  // namespace care::exchange
