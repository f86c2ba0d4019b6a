#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "exchange/node.hpp"

namespace care::exchange {

/// Hears of a file bit by bit; only one item is in memory at a time.
class Listener {
 public:
  virtual ~Listener() = default;

  /// A member of the file's object that is no list.
  virtual void member(const std::string& key, const Node& value) = 0;

  /// A member that is a list begins; what follows are its items.
  virtual void begin_list(const std::string& key) = 0;
  virtual void item(const Node& item) = 0;
};

/// Reads one JSON object (RFC 8259) to the end of the stream. Throws Error(failed) with line and column where it is
/// broken, and what the listener throws.
void read_document(std::istream& in, Listener& listener);

/// One value as JSON, and back.
std::string to_json(const Node& node);
Node from_json(std::string_view json);

}  // namespace care::exchange
