#pragma once

#include "care/world.hpp"

namespace care::system {

/// Programs of this machine, started with fork and exec.
class SystemPrograms : public Programs {
 public:
  ProgramResult capture(const std::vector<std::string>& argv, const std::string& input) override;
  int interact(const std::vector<std::string>& argv) override;
};

}  // namespace care::system
