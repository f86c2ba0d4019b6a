#include "commands/config/config_value.hpp"

namespace care::commands {
namespace {

struct Options {};

void declare(cli::Args&, Options&) {}

void run(const Options&, cli::Context& context) {
  const auto path = context.config_path().string();
  show_bare({{"path", path}}, path, context);
}

}  // namespace

cli::Command config_path() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kConfigFileSchema), .examples = "cp \"$(care config path)\" backup/", .mends = true});
}

}  // namespace care::commands
