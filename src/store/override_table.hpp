#pragma once

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

  /// Newest first; all, or those from a moment on.
  std::vector<Override> list(std::optional<Instant> since);

 private:
  Database& database_;
};

}  // namespace care::store
