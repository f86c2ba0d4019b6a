#include <sys/resource.h>
#include <sysexits.h>

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

#include "helpers/care_mail/compose.hpp"
#include "helpers/care_mail/data_error.hpp"
#include "helpers/care_mail/parse.hpp"

namespace {

constexpr std::size_t kMaxInput = 51U << 20U;  // bytes; a little more than a message may have, so that it can be told
constexpr rlim_t kMaxSeconds = 120;            // of the processor: a net below the limits that parse and compose keep

std::string standard_input() {
  std::string input;
  char buffer[1U << 16U];
  std::size_t read = 0;
  while (input.size() < kMaxInput && (read = std::fread(buffer, 1, sizeof buffer, stdin)) > 0)
    input.append(buffer, read);
  if (std::ferror(stdin) != 0) throw std::runtime_error("standard input cannot be read");
  return input;
}

void write(const std::string& output) {
  const bool whole = std::fwrite(output.data(), 1, output.size(), stdout) == output.size();
  if (!whole || std::fflush(stdout) != 0) throw std::runtime_error("standard output cannot be written");
}

int fail(int code, const char* reason) {
  std::fprintf(stderr, "%s\n", reason);
  return code;
}

}  // namespace

/// care-mail parse | compose: a message to JSON, a draft in JSON to a message. Exit codes as in sysexits.h.
int main(int argc, char** argv) {
  const std::string_view verb = argc == 2 ? argv[1] : "";
  if (verb != "parse" && verb != "compose") return fail(EX_USAGE, "usage: care-mail parse|compose < INPUT > OUTPUT");
  const rlimit limit{kMaxSeconds, kMaxSeconds};
  setrlimit(RLIMIT_CPU, &limit);
  try {
    write(verb == "parse" ? care_mail::parse(standard_input()) + "\n" : care_mail::compose(standard_input()));
    return EX_OK;
  } catch (const care_mail::DataError& error) {
    return fail(EX_DATAERR, error.what());
  } catch (const std::exception& error) {
    return fail(EX_SOFTWARE, error.what());
  }
}
