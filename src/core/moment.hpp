#pragma once

#include "care/time.hpp"
#include "core/zone.hpp"

namespace care {

/// When a command runs, on the clocks of the user.
struct Moment {
  Instant now{};
  Date today;  ///< in `zone`
  Zone zone;
};

}  // namespace care
