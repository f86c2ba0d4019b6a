#pragma once

#include <stdexcept>

namespace care_calendar {

/// What was given is not what it should be (EX_DATAERR): no calendar, no list of items. Its text is one line, the
/// reason.
class DataError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace care_calendar
