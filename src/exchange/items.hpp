#pragma once

#include <optional>
#include <string>

#include "care/client.hpp"
#include "care/quote.hpp"
#include "exchange/node.hpp"

namespace care::exchange {

// What the items of a file say, beside what `read_fields` reads (exchange/noun_reader.hpp). Each puts what an item says
// over what is there already, and leaves what it does not say; references stay as the file has them. Throws Wrong.

/// The uid of any item; empty where it has none.
std::string uid(const Node& item);

/// `merged_into` is for the one who imports it.
void read_client(const Node& item, Client& client);

/// Amounts are in the currency that the item says, else in that of `quote`. Throws where a value can be none of a
/// quote's; whether they fit together is for the one who imports it.
struct QuoteItem {
  Quote quote;                             ///< with ids of the file where the next three say so
  bool says_log = false;                   ///< `sent_in`
  bool says_evidence = false;              ///< the entry of the decision
  bool says_deliverables = false;          ///< their entries
  std::optional<std::string> client;       ///< a slug
  std::optional<std::string> addendum_of;  ///< a number; empty: none
  int addendum_of_revision = 0;            ///< 0: the newest
};
void apply(const Node& item, QuoteItem& target);

/// A file that an entry of the log has attached.
struct FileItem {
  std::string sha256;
  std::string content;
};
FileItem read_file(const Node& item);

}  // namespace care::exchange
