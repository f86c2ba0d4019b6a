#include "cli/topics.hpp"

#include <algorithm>

#include "cli/topics/pages.hpp"

namespace care::cli {
namespace {

constexpr Topic kTopics[] = {
    {"exit-codes", "What care ends with", &exit_codes_page},
    {"dates", "How dates, times and durations are written", &dates_page},
    {"formats", "How results are printed, for people and for programs", &formats_page},
    {"environment", "Variables that care looks at", &environment_page},
    {"config", "The configuration, and every key of it", &config_page},
};

}  // namespace

std::span<const Topic> topics() { return kTopics; }

const Topic* find_topic(std::string_view name) {
  const auto* found =
      std::find_if(std::begin(kTopics), std::end(kTopics), [&](auto& each) { return each.name == name; });
  return found == std::end(kTopics) ? nullptr : found;
}

}  // namespace care::cli
