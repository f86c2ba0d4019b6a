#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>
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

/// Variables that a program finds beside those it inherits.
using Environment = std::map<std::string, std::string>;

/// Starts other programs: helpers, the editor, the pager. Always with a list of arguments, never through a shell.
class Programs {
 public:
  virtual ~Programs() = default;

  /// Runs it with `input` on its standard input and gives back all that it wrote.
  /// Throws Error(failed) where it cannot be started; its own failure is not an error here.
  virtual ProgramResult capture(const std::vector<std::string>& argv, const std::string& input) = 0;

  /// Runs it on the user's terminal and waits. Gives its exit code. Throws Error(failed) where it cannot be started.
  virtual int interact(const std::vector<std::string>& argv, const Environment& more) = 0;
  int interact(const std::vector<std::string>& argv) { return interact(argv, {}); }

  /// The same with `input` on its standard input, of which it need not read all: a pager.
  virtual int feed(const std::vector<std::string>& argv, const std::string& input, const Environment& more) = 0;
};

struct Terminal {
  bool in = false;  ///< standard input is one
  bool out = false;
  bool err = false;
  int columns = 80;  ///< of standard output
  int rows = 24;
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
  std::filesystem::path helpers;       ///< the folder with care-mail and its like
  std::filesystem::path program = {};  ///< this very program
  std::string version = {};            ///< of it
};

}  // namespace care
