#pragma once

#include <span>
#include <string_view>

#include "cli/page.hpp"

namespace care::cli {

/// Something to read that is no command: `care help dates`.
struct Topic {
  std::string_view name;
  std::string_view summary;
  Page (*page)();
};

/// All of them, in the order of help.
std::span<const Topic> topics();

/// Null where there is none.
const Topic* find_topic(std::string_view name);

}  // namespace care::cli
