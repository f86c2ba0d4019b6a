#include "system/system.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>

namespace care::system {

Instant SystemClock::now() const { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

std::optional<std::string> environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

Terminal terminal() {
  constexpr int kNarrowest = 40;
  Terminal terminal;
  terminal.in = ::isatty(STDIN_FILENO) == 1;
  terminal.out = ::isatty(STDOUT_FILENO) == 1;
  terminal.err = ::isatty(STDERR_FILENO) == 1;
  winsize window{};
  if (terminal.out && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0) {
    if (window.ws_col > 0) terminal.columns = window.ws_col;
    if (window.ws_row > 0) terminal.rows = window.ws_row;
  }
  if (const auto columns = environment("COLUMNS")) {
    std::from_chars(columns->data(), columns->data() + columns->size(), terminal.columns);
  }
  terminal.columns = std::max(terminal.columns, kNarrowest);
  return terminal;
}

std::filesystem::path program() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

std::filesystem::path helpers() {
  if (const auto named = environment("CARE_LIBEXEC"); named && !named->empty()) return *named;
  std::error_code error;
  const auto folder = program().parent_path();
  const auto beside = folder / "libexec" / "care";  // as it is built
  if (std::filesystem::exists(beside / "care-mail", error)) return beside;
  return folder.parent_path() / "libexec" / "care";  // as it is installed
}

}  // namespace care::system
