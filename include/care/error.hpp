#pragma once

#include <stdexcept>
#include <string>

namespace care {

/// What kind of thing went wrong. The value is the exit code of the program.
enum class ErrorKind {
  failed = 1,     ///< it was tried and did not work
  usage = 2,      ///< the command line cannot be understood
  not_found = 3,  ///< no such client, entry…
  config = 4,     ///< the configuration is wrong
  cancelled = 5,  ///< the user stopped it
  refused = 6,    ///< a boundary forbids it
  try_later = 75  ///< busy now; the same command may work in a moment (EX_TEMPFAIL of sysexits.h)
};

/// Something the user can put right. It is thrown anywhere, caught once in cli/app.cpp, and shown as
/// `care: <what>` and, where there is one, `hint: <hint>`.
/// `what` is in lower case, with the user's own word in single quotes; `hint` is something that can be typed.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& what, std::string hint = {})
      : std::runtime_error(what), kind_(kind), hint_(std::move(hint)) {}

  ErrorKind kind() const { return kind_; }
  const std::string& hint() const { return hint_; }

 private:
  ErrorKind kind_;
  std::string hint_;
};

inline Error usage_error(const std::string& what, std::string hint = {}) {
  return {ErrorKind::usage, what, std::move(hint)};
}

}  // namespace care
