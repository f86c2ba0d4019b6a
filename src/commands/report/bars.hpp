#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace care::cli {
class Context;
}

namespace care::commands {

/// A count and how it is called.
struct Bar {
  std::string label;  ///< as it was typed; shown with control characters made visible
  std::int64_t count = 0;
};

/// A line for each, with its count and, on a terminal, a bar as long as it is large.
std::string bars(const std::vector<Bar>& all, cli::Context& context);

}  // namespace care::commands
