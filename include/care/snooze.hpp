#pragma once

#include <optional>
#include <string>

#include "care/time.hpp"

namespace care {

/// A line of `care today` that was put off, by its key.
struct Snooze {
  std::string key;
  std::optional<Date> until_on;     ///< it is shown again on that day; none: never, unless its key changes
  std::optional<Instant> until_at;  ///< and from that hour on, where one was said
  friend bool operator==(const Snooze&, const Snooze&) = default;
};

}  // namespace care
