#pragma once

#include <sys/resource.h>
#include <sysexits.h>

#include <cstdio>
#include <stdexcept>
#include <string>

namespace helpers {

/// Of the processor: a net below the limits that a helper keeps itself.
constexpr rlim_t kMaxSeconds = 120;

inline void limit_time() {
  const rlimit limit{kMaxSeconds, kMaxSeconds};
  setrlimit(RLIMIT_CPU, &limit);
}

/// At most so many bytes of standard input.
inline std::string standard_input(std::size_t most) {
  std::string input;
  char buffer[1U << 16U];
  std::size_t read = 0;
  while (input.size() < most && (read = std::fread(buffer, 1, sizeof buffer, stdin)) > 0) input.append(buffer, read);
  if (std::ferror(stdin) != 0) throw std::runtime_error("standard input cannot be read");
  return input;
}

inline void write_output(const std::string& output) {
  const bool whole = std::fwrite(output.data(), 1, output.size(), stdout) == output.size();
  if (!whole || std::fflush(stdout) != 0) throw std::runtime_error("standard output cannot be written");
}

inline int fail(int code, const char* reason) {
  std::fprintf(stderr, "%s\n", reason);
  return code;
}

}  // namespace helpers
