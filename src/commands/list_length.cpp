#include "commands/list_length.hpp"

#include <limits>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"

namespace care::commands {

std::int64_t list_length(const std::optional<std::int64_t>& asked, cli::Context& context) {
  constexpr std::int64_t kShown = 20;
  if (asked && *asked < 0) throw usage_error("-n: a count is not negative", "-n 20");
  return context.globals().count ? std::numeric_limits<std::int64_t>::max() : asked.value_or(kShown);
}

}  // namespace care::commands
