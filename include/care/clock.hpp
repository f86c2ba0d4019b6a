#pragma once

#include "care/time.hpp"

namespace care {

/// Where "now" comes from. Nothing below main.cpp asks the system.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

}  // namespace care
