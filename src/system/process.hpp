#pragma once

#include "care/world.hpp"

namespace care::system {

/// Programs of this machine, started with fork and exec.
class SystemPrograms : public Programs {
 public:
  ProgramResult capture(const std::vector<std::string>& argv, const std::string& input) override;
  using Programs::interact;
  int interact(const std::vector<std::string>& argv, const Environment& more) override;
  int feed(const std::vector<std::string>& argv, const std::string& input, const Environment& more) override;
};

}  // namespace care::system
