#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "care/gift.hpp"
#include "care/interaction.hpp"

namespace care::store {

class Database;

/// The table gift: presents planned and given.
class GiftTable {
 public:
  explicit GiftTable(Database& database) : database_(database) {}

  /// Stores a new one and gives its id; a random `uid` is made where it has none.
  GiftId add(const Gift& gift);

  /// Writes all of it.
  void update(const Gift& gift);

  std::optional<Gift> by_id(GiftId id);

  /// All there are, oldest year first, by id.
  std::vector<Gift> all();

  /// A client's, in the same order.
  std::vector<Gift> of_client(ClientId client);

  /// The next `count` by id.
  std::vector<Gift> page(GiftId after, std::int64_t count);

  /// An entry of the log that says that something was given, and that no gift names.
  struct Logged {
    ClientId client;
    Instant at;
    std::string summary;
  };
  std::vector<Logged> logged();

 private:
  Database& database_;
};

}  // namespace care::store
