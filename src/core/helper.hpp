#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "care/world.hpp"

namespace care {

/// Runs one of the programs in libexec/care/ and gives what it wrote. Throws Error(failed): where it cannot be run, and
/// where it fails; with its own first line on standard error as the message where it says that the data are wrong
/// (EX_DATAERR of sysexits.h), for then the reason is one for the user.
std::string run_helper(const std::string& name, const std::vector<std::string>& arguments, const std::string& input,
                       Programs& programs, const std::filesystem::path& helpers);

}  // namespace care
