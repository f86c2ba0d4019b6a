#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/config/config_value.hpp"

namespace care::commands::config_path {
namespace {

struct Options {};

void declare(cli::Args&, Options&) {}

void run(const Options&, cli::Context& context) {
  const auto path = context.config_path().string();
  show_bare({{"path", path}}, path, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kConfigFileSchema), .examples = "cp \"$(care config path)\" backup/", .mends = true});
}

}  // namespace care::commands::config_path
