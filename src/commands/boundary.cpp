#include "commands/boundary.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/context.hpp"
#include "core/text.hpp"
#include "store/override_table.hpp"
#include "store/store.hpp"

namespace care::commands {

void declare_because(cli::Args& args, std::optional<std::string>& because) {
  args.option(because, "--because", "REASON", "do it although a boundary refuses; the reason is kept and counted");
}

bool is_on(Boundary boundary, const Config& config) {
  const auto switched = config.boundaries.find(boundary);
  return switched == config.boundaries.end() || switched->second;
}

void guard(const Refusal& refusal, const std::optional<std::string>& because, cli::Context& context) {
  if (!is_on(refusal.boundary, context.config())) return;
  if (!because) {
    throw Error(ErrorKind::refused, refusal.what,
                fmt::format("{}{}care {} --because \"…\"", refusal.instead,
                            refusal.instead.empty() ? "" : ", or: ", refusal.command));
  }
  if (trimmed(*because).empty()) throw usage_error("--because needs a reason", "--because \"…\"");
  Override passed;
  passed.at = context.now();
  passed.boundary = refusal.boundary;
  passed.command = refusal.command;
  passed.client = refusal.client;
  passed.quote = refusal.quote;
  passed.reason = std::string(trimmed(*because));
  context.write().overrides.add(passed);
}

}  // namespace care::commands
