#include "core/helper.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"

namespace care {
namespace {

/// The first line of what a program complained about, short enough for a message of ours.
std::string first_line(const std::string& complaint) {
  return complaint.substr(0, std::min<std::size_t>(complaint.find_first_of("\r\n"), 300));
}

}  // namespace

std::string run_helper(const std::string& name, const std::vector<std::string>& arguments, const std::string& input,
                       Programs& programs, const std::filesystem::path& helpers) {
  constexpr int kDataError = 65;
  std::vector<std::string> argv = {(helpers / name).string()};
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  ProgramResult result = programs.capture(argv, input);
  if (result.exit_code == 0) return std::move(result.out);
  const std::string reason = first_line(result.err);
  if (result.exit_code == kDataError && !reason.empty()) throw Error(ErrorKind::failed, reason);
  throw Error(ErrorKind::failed, fmt::format("the helper {} failed with code {}{}{}", name, result.exit_code,
                                             reason.empty() ? "" : ": ", reason));
}

}  // namespace care
