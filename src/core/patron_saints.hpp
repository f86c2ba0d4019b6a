#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/holidays.hpp"

namespace care {

/// The patron saint of an Italian town, on whose day its offices are closed. Of the provinces' chief towns.
class PatronSaint {
 public:
  /// By the town's name; case and accents do not matter. Nothing where the town is not known.
  static std::optional<PatronSaint> of(std::string_view town);

  /// The town that was most likely meant by a name that is not known; empty where none is near enough.
  static std::string nearest_town(std::string_view name);

  /// Usually one. Some move with Easter or with the weekday; two towns keep two days.
  std::vector<NamedDay> days(std::chrono::year year) const;

 private:
  explicit PatronSaint(std::string_view town) : town_(town) {}
  std::string_view town_;  ///< as the table spells it
};

}  // namespace care
