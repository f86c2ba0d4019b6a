#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "care/interaction.hpp"

namespace care::store {

class Database;

/// The full text of the log, kept by explicit statements while this lives: five times as fast as the triggers, which
/// are dropped. Inside a transaction only; unless `restore` is called it has to be taken back.
class ExplicitText {
 public:
  explicit ExplicitText(Database& database);

  void add(InteractionId id, std::string_view summary, std::string_view body);
  /// With the words as they were added.
  void remove(InteractionId id, std::string_view summary, std::string_view body);
  void remove_all();

  /// Makes the triggers again.
  void restore();

 private:
  Database& database_;
  std::vector<std::string> triggers_;
};

}  // namespace care::store
