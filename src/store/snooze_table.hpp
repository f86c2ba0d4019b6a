#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "care/snooze.hpp"

namespace care::store {

class Database;

/// The table snooze.
class SnoozeTable {
 public:
  explicit SnoozeTable(Database& database) : database_(database) {}

  /// In place of what was said of this key before.
  void put(const Snooze& snooze);

  /// Takes it back; that there was none is no error.
  void remove(std::string_view key);

  std::optional<Snooze> find(std::string_view key);

  /// All of them, by key.
  std::vector<Snooze> all();

 private:
  Database& database_;
};

}  // namespace care::store
