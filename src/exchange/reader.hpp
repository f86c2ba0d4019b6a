#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "care/error.hpp"
#include "exchange/lists.hpp"
#include "exchange/node.hpp"
#include "exchange/wrong.hpp"

namespace care::exchange {

/// Takes in what a file holds.
class Sink {
 public:
  virtual ~Sink() = default;

  /// An item, which is a JSON object; `position` counts from 0 within its list. The lists come in the order of `List`,
  /// whatever their order in the file, and each at most once. What cannot be taken in is thrown as Wrong.
  virtual void take(List list, const Node& item, std::size_t position) = 0;
};

/// Reads {"care": 1, "clients": [...], …} item by item: lists in another order than `List` are put aside in a temporary
/// file. Throws Error(failed), with the item where it is one's: broken JSON, another version, an unknown list.
void read(std::istream& in, Sink& sink);

/// "item 3 of clients, .clients[2].name: must be …": what `wrong` is about, which jq would find by that path.
Error error_at(List list, std::size_t position, const Wrong& wrong);

}  // namespace care::exchange
