#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "care/world.hpp"

namespace care::system {

class SystemClock : public Clock {
 public:
  Instant now() const override;
};

/// What the standard streams are. COLUMNS goes before what the window says.
Terminal terminal();

std::optional<std::string> environment(const std::string& name);

/// Where this very program is.
std::filesystem::path program();

/// Where the helper programs are: CARE_LIBEXEC, else libexec/care beside the folder that `care` itself is in.
std::filesystem::path helpers();

}  // namespace care::system
