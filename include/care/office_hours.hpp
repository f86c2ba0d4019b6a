#pragma once

#include <array>
#include <vector>

#include "care/time.hpp"

namespace care {

/// A stretch in which the office is open, counted from midnight; `to` is 24:00 at most.
struct OpenRange {
  Minutes from;
  Minutes to;
  friend bool operator==(const OpenRange&, const OpenRange&) = default;
};

/// A week of office hours, Monday first; a day without ranges is closed.
using OfficeWeek = std::array<std::vector<OpenRange>, 7>;

}  // namespace care
