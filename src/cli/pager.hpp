#pragma once

#include <sstream>

#include "care/world.hpp"

namespace care::cli {

/// Output for people that may turn out longer than the screen: gathered, and shown through the user's pager where it
/// is. The program is that of CARE_PAGER, else of PAGER, else less; "cat" or an empty one is none.
class Pager {
 public:
  explicit Pager(World& world);

  /// The same world with the gathering in place of standard output.
  World& world() { return gathering_; }

  /// Shows what was gathered: straight where it fits or the pager cannot be started.
  void show();

 private:
  std::vector<std::string> program() const;

  World& world_;
  std::ostringstream gathered_;
  World gathering_;
};

}  // namespace care::cli
