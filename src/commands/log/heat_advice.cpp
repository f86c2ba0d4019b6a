#include "commands/log/heat_advice.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/context.hpp"
#include "core/heat.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

constexpr auto kCounted = std::chrono::days(180);

std::int64_t incidents(const Interaction& entry, cli::Context& context) {
  store::InteractionFilter filter;
  filter.client = entry.client;
  filter.direction = Direction::in;
  filter.since = entry.at - kCounted;
  const auto log = context.read().interactions.list(filter);
  return std::count_if(log.begin(), log.end(), [](const Interaction& each) { return each.outcome.heated; });
}

}  // namespace

void mark_heat(Interaction& entry, std::optional<bool> said) {
  const bool came_in = entry.direction == Direction::in;
  entry.outcome.heated = said.value_or(came_in && is_heated(entry.summary + "\n" + entry.body));
}

void advise_on_heat(const Interaction& entry, cli::Context& context) {
  if (!entry.outcome.heated) return;
  context.warn(
      fmt::format("{} came in anger: let the answer rest, and read it a second time (calm: care log edit {} --calm)",
                  entry.id.value, entry.id.value));
  const auto count = incidents(entry, context);
  if (count > 1) {
    context.warn(
        fmt::format("it is number {} from {} in half a year: say where your limits are", count, entry.client_name));
  }
}

}  // namespace care::commands
