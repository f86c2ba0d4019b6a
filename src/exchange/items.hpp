#pragma once

#include <string>

#include "care/client.hpp"
#include "care/quote.hpp"
#include "exchange/node.hpp"
#include "exchange/values.hpp"

namespace care::exchange {

// What the items of a file say, beside what `read_fields` reads (exchange/noun_reader.hpp). Each puts what an item says
// over what is there already, and leaves what it does not say; references stay as the file has them. Throws Wrong.

/// The uid of any item; empty where it has none.
std::string uid(const Node& item);

/// `merged_into` is for the one who imports it.
void read_client(const Node& item, Client& client);

/// Amounts are in the currency that the item says, else in that of `quote`. Throws where a value can be none of a
/// quote's; whether they fit together is for the one who imports it, and so is what it adds to.
void read_quote(const Node& item, Quote& quote);

/// What a quote's item is an addendum to.
QuoteNamed adds_to(const Node& item);

/// A file that an entry of the log has attached.
struct FileItem {
  std::string sha256;
  std::string content;
};
FileItem read_file(const Node& item);

}  // namespace care::exchange
