#include "commands/because.hpp"

#include "cli/args.hpp"
#include "cli/context.hpp"
#include "store/override_table.hpp"
#include "store/store.hpp"
#include "work/boundary.hpp"

namespace care::commands {

void declare_because(cli::Args& args, std::optional<std::string>& because) {
  args.option(because, "--because", "REASON", "do it although a boundary refuses; the reason is kept and counted");
}

void guard(const work::Refusal& refusal, const std::optional<std::string>& because, cli::Context& context) {
  const auto passed = work::passed(refusal, because, context.config(), context.now());
  if (passed) context.write().overrides.add(*passed);
}

}  // namespace care::commands
