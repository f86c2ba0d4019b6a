#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "commands/commands.hpp"

namespace care::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

class FixedClock : public Clock {
 public:
  Instant now() const override { return std::chrono::sys_days(std::chrono::year(2026) / 5 / 6); }
};

/// Nothing is started.
class NoPrograms : public Programs {
 public:
  ProgramResult capture(const std::vector<std::string>&, const std::string&) override { return {1, {}, {}}; }
  int interact(const std::vector<std::string>&, const Environment&) override { return 1; }
  int feed(const std::vector<std::string>&, const std::string&, const Environment&) override { return 1; }
};

/// A folder of this process alone, which is its home.
inline const std::filesystem::path& folder() {
  static const std::filesystem::path kFolder = [] {
    std::string pattern = (std::filesystem::temp_directory_path() / "care-fuzz-XXXXXX").string();
    require(::mkdtemp(pattern.data()) != nullptr);
    return std::filesystem::path(pattern);
  }();
  return kFolder;
}

struct Result {
  int code;
  std::string out;
  std::string err;
};

/// The whole program in this process, in a pipe.
inline Result run(const std::vector<std::string>& words, const std::string& input = {}) {
  static const FixedClock kClock;
  NoPrograms programs;
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const auto environment = [](const std::string& name) -> std::optional<std::string> {
    if (name == "HOME") return folder().string();
    return std::nullopt;
  };
  World world{in, out, err, kClock, programs, {}, environment, folder()};
  const int code = cli::run(words, commands::all(), world);
  return {code, out.str(), err.str()};
}

}  // namespace care::fuzz
