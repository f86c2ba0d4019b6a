#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/step_record.hpp"
#include "store/history.hpp"
#include "store/store.hpp"

namespace care::commands::redo {
namespace {

struct Options {};

void declare(cli::Args&, Options&) {}

void run(const Options&, cli::Context& context) {
  const store::Step step = context.write().history.redo();
  context.done(fmt::format("Redid step {}: {}", step.id.value, step.command), record(step, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run, {.prints = output::one(kStepSchema), .examples = "care redo"});
}

}  // namespace care::commands::redo
