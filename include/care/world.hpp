#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "care/clock.hpp"

namespace care {

/// What a finished program left behind.
struct ProgramResult {
  int exit_code = 0;  ///< 128 + the signal's number where one ended it
  std::string out;
  std::string err;
};

/// Starts other programs: helpers, the editor. Always with a list of arguments, never through a shell.
class Programs {
 public:
  virtual ~Programs() = default;

  /// Runs it with `input` on its standard input and gives back all that it wrote.
  /// Throws Error(failed) where it cannot be started; its own failure is not an error here.
  virtual ProgramResult capture(const std::vector<std::string>& argv, const std::string& input) = 0;

  /// Runs it on the user's terminal and waits. Gives its exit code.
  virtual int interact(const std::vector<std::string>& argv) = 0;
};

struct Terminal {
  bool in = false;  ///< standard input is one
  bool out = false;
  bool err = false;
  int columns = 80;  ///< of standard output
};

/// Everything outside the process, so that a test can stand in for all of it.
struct World {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  const Clock& clock;
  Programs& programs;
  Terminal terminal;
  std::function<std::optional<std::string>(const std::string&)> environment;
  std::filesystem::path helpers;  ///< the folder with care-mail and its like
};

}  // namespace care
