#include "commands/log/log_line.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/zone.hpp"

namespace care::commands {

std::string log_line(const Interaction& entry, cli::Context& context) {
  std::string line = fmt::format("{} · {}", relative(entry.at, context.now(), context.zone()), name(entry.kind));
  if (!entry.channel.empty()) line += fmt::format(", {}", entry.channel);
  if (entry.minutes) line += fmt::format(", {}", to_text(*entry.minutes));
  line += fmt::format(": {} ({})", entry.summary, entry.id.value);
  if (entry.needs_reply && !entry.answered_at) line += " · needs a reply";
  return line;
}

}  // namespace care::commands
