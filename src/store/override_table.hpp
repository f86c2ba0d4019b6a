#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "care/override.hpp"
#include "store/table.hpp"

namespace care::store {

/// The table override: boundaries that were passed, with the reasons.
class OverrideTable : public Table<Override> {
 public:
  using Table::Table;

  /// Those of that moment, by id.
  std::vector<Override> at(Instant at);

  /// Newest first; all, or those from a moment on.
  std::vector<Override> list(std::optional<Instant> since);
};

}  // namespace care::store
