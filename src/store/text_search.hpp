#pragma once

#include <string>
#include <vector>

namespace care::store {

class Database;

/// How to find words in the full text of the log.
struct TextSearch {
  std::string match;       ///< FTS5's expression; empty: nothing can be found
  bool is_common = false;  ///< some word has so many hits that to rank them would take long
};

/// Every word must be there; the last may be the beginning of one. The time that this takes does not grow with the log,
/// nor does that of a search by it in the order of the rows.
TextSearch text_search(Database& database, const std::vector<std::string>& words);

/// FTS5's expression for what may say the same as words with these beginnings, which are folded: it has one of them
/// that few entries have, or two that many have. Empty where there is nothing so. At most three are looked for, the
/// rarest.
std::string match_some_of(Database& database, const std::vector<std::string>& beginnings);

}  // namespace care::store
