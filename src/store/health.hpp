#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "care/time.hpp"

namespace care::store {

/// What was looked at, and how it stands.
struct Finding {
  enum class State { ok, advice, damage };
  std::string check;
  State state = State::ok;
  std::string text;
  std::string hint = {};  ///< can be typed, or says what to do
};

/// Looks at the database, its full text, its files and who may read them, and changes nothing. With `mend` what can be
/// mended without losing anything is: the full text is made again, files that nothing needs any more are removed,
/// permissions are taken from others. Throws nothing: what cannot be looked at is a finding.
std::vector<Finding> examine(const std::filesystem::path& database, bool mend, Instant now);

}  // namespace care::store
