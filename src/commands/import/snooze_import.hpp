#pragma once

#include <set>
#include <string>

#include "care/snooze.hpp"
#include "commands/import/counts.hpp"
#include "commands/import/interaction_import.hpp"
#include "core/zone.hpp"

namespace care::commands {

/// Takes in which lines of `care today` were put off.
class SnoozeImport {
 public:
  SnoozeImport(store::SnoozeTable& rows, InteractionImport& interactions, const Zone& zone, Counts& counts)
      : rows_(rows), interactions_(interactions), zone_(zone), counts_(counts) {}

  void take(const exchange::Node& item);

 private:
  Snooze read(const exchange::Node& item);
  std::string key_here(const std::string& key);

  store::SnoozeTable& rows_;
  InteractionImport& interactions_;
  const Zone& zone_;
  Counts& counts_;
  std::set<std::string> met_;
};

}  // namespace care::commands
