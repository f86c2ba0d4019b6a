#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/config/config_value.hpp"
#include "output/printer.hpp"

namespace care::commands::config_list {
namespace {

struct Options {
  bool origin = false;
};

void declare(cli::Args& args, Options& options) {
  args.flag(options.origin, "--origin", "where each value comes from: default, or file and line");
}

void run(const Options& options, cli::Context& context) {
  output::Listing listing{record(ConfigValue{}), {"key", "value"}, {}};
  if (options.origin) listing.columns.emplace_back("origin");
  for (const auto& value : config_values(context)) listing.rows.push_back(record(value));
  context.out().list(listing);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run, {.prints = output::list_of(kConfigValueSchema), .examples = "care config list --origin"});
}

}  // namespace care::commands::config_list
