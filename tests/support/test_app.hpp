#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "care/world.hpp"

namespace care::test {

/// A folder of its own, gone with it.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Wednesday 6 May 2026, 10:30 in Rome; a second goes by at each look.
class TickingClock : public Clock {
 public:
  Instant now() const override;
  void set(Instant now) { now_ = now; }

 private:
  mutable Instant now_ =
      std::chrono::sys_days(std::chrono::year(2026) / 5 / 6) + std::chrono::hours(8) + std::chrono::minutes(30);
};

/// Helpers for real; in place of an editor, what a test puts into `edited`; pagers and programs of the user's are only
/// noted down.
class TestPrograms : public Programs {
 public:
  ProgramResult capture(const std::vector<std::string>& argv, const std::string& input) override;
  using Programs::interact;
  int interact(const std::vector<std::string>& argv, const Environment& more) override;
  int feed(const std::vector<std::string>& argv, const std::string& input, const Environment& more) override;

  std::function<std::string(const std::string&)> edited;
  int editor_exit_code = 0;

  /// What was started beside the editor, with what it was given.
  struct Started {
    std::vector<std::string> argv;
    std::string input;
    Environment environment;
  };
  std::vector<Started> started;
};

struct Result {
  int code;
  std::string out;
  std::string err;
};

/// The whole program in this process, over a database and a configuration in a folder of its own. Results come as on a
/// terminal where `terminal.out` is set, else as in a pipe.
class TestApp {
 public:
  TestApp();

  Result run(const std::vector<std::string>& words, const std::string& input = {});

  /// As `run`, and fails the test unless it succeeds; gives what was printed.
  std::string ok(const std::vector<std::string>& words, const std::string& input = {});

  /// Writes a file into the folder and gives its path.
  std::string file(const std::string& name, const std::string& content);
  void configure(const std::string& toml) { file("config/care/config.toml", toml); }

  std::filesystem::path database() const { return folder.path() / "data" / "care" / "care.db"; }

  TempDir folder;
  TickingClock clock;
  TestPrograms programs;
  Terminal terminal;
  std::map<std::string, std::string> environment;
};

/// The content of a file; fails the test where it cannot be read.
std::string read_file(const std::filesystem::path& path);

}  // namespace care::test
