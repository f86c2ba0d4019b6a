#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "care/override.hpp"

namespace care::store {

class Database;

/// The table override: boundaries that were passed, with the reasons.
class OverrideTable {
 public:
  explicit OverrideTable(Database& database) : database_(database) {}

  /// Stores a new one and gives its id; a random `uid` is made where it has none.
  OverrideId add(const Override& passed);

  /// Writes all of it.
  void update(const Override& passed);

  std::optional<Override> by_id(OverrideId id);

  /// The next `count` by id.
  std::vector<Override> page(OverrideId after, std::int64_t count);

  /// Those of that moment, by id.
  std::vector<Override> at(Instant at);

  /// Newest first; all, or those from a moment on.
  std::vector<Override> list(std::optional<Instant> since);

 private:
  Database& database_;
};

}  // namespace care::store
