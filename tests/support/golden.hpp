#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "support/catch.hpp"

namespace care::test {

/// Compares byte for byte with a file, named from tests/golden. With CARE_UPDATE_GOLDEN=1 the file is written instead:
/// read what git then shows as changed, it is what clients and users will read.
inline void check_golden(const std::string& name, const std::string& actual) {
  const std::filesystem::path path = std::filesystem::path(CARE_TEST_GOLDEN) / name;
  const char* update = std::getenv("CARE_UPDATE_GOLDEN");
  if (update != nullptr && std::string(update) == "1") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
  }
  std::ifstream file(path, std::ios::binary);
  INFO("golden file " << path << "; CARE_UPDATE_GOLDEN=1 writes it");
  REQUIRE(file.good());
  std::ostringstream expected;
  expected << file.rdbuf();
  CHECK(actual == expected.str());
}

}  // namespace care::test
