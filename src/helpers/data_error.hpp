#pragma once

#include <stdexcept>

namespace helpers {

/// What was given is not what it should be (EX_DATAERR): no message, no calendar, no sheet. Its text is one line, the
/// reason.
class DataError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace helpers
