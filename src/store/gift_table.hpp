#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "care/gift.hpp"
#include "care/interaction.hpp"
#include "store/table.hpp"

namespace care::store {

/// The table gift: presents planned and given.
class GiftTable : public Table<Gift> {
 public:
  using Table::Table;

  /// All there are, oldest year first, by id.
  std::vector<Gift> all();

  /// A client's, in the same order.
  std::vector<Gift> of_client(ClientId client);

  /// An entry of the log that says that something was given, and that no gift names.
  struct Logged {
    ClientId client;
    Instant at;
    std::string summary;
  };
  std::vector<Logged> logged();
};

}  // namespace care::store
