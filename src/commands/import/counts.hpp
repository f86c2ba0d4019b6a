#pragma once

#include <array>
#include <cstdint>

#include "exchange/lists.hpp"

namespace care::commands {

/// What an import did.
struct Counts {
  std::int64_t& of(exchange::List list) { return added[static_cast<std::size_t>(list)]; }

  std::array<std::int64_t, std::size(Names<exchange::List>::all)> added{};  ///< of each list, what was not there
  std::int64_t here = 0;     ///< of all kinds, what was there already just so
  std::int64_t changed = 0;  ///< what was there, and is now as the file has it
};

}  // namespace care::commands
