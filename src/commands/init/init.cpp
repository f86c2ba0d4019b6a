#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "commands/init/demo.hpp"
#include "config/config.hpp"
#include "config/skeleton.hpp"
#include "core/files.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands::init {
namespace {

using output::Key;
using output::Kind;

constexpr Key kInitKeys[] = {
    {"config", Kind::text, "path of the configuration"},
    {"config_written", Kind::flag, "false: it was there"},
    {"database", Kind::text, "path of the database"},
    {"database_written", Kind::flag, "false: it was there"},
    {"demo", Kind::flag, ""},
};
constexpr output::Schema kInitSchema{"init", "What care init wrote.", kInitKeys};

struct Options {
  bool demo = false;
};

void declare(cli::Args& args, Options& options) {
  args.flag(options.demo, "--demo", "a made-up studio with a year of work, to look around in");
}

/// Says what it did with one of the two files.
std::string told(const std::filesystem::path& path, bool kept) {
  return fmt::format("{}: {}", path.string(), kept ? "kept as it was" : "written");
}

Config first_config(bool demo) {
  Config config = demo ? demo_config() : Config();
  if (config.hours.zone.empty()) config.hours.zone = Zone::system().name();
  return config;
}

void refuse_to_mix(cli::Context& context) {
  if (context.read().clients.list({}).empty()) return;
  throw Error(
      ErrorKind::failed,
      fmt::format("there are clients in '{}'; the demo does not mix with them", context.database_path().string()),
      "care --config demo.toml --db demo.db init --demo");
}

void run(const Options& options, cli::Context& context) {
  const auto config_path = context.config_path();
  const auto database_path = context.database_path();
  const bool left_out = context.globals().no_config;
  const bool kept_config = left_out || is_there(config_path);
  const bool kept_database = is_there(database_path);
  if (options.demo && kept_database) refuse_to_mix(context);

  if (!kept_config) replace_file(config_path, config::skeleton(first_config(options.demo)), Readers::as_before);
  context.config();  // one that was kept may be wrong: said now rather than by the next command
  context.write();
  std::vector<std::string> lines = {told(database_path, kept_database)};
  if (!left_out) lines.insert(lines.begin(), told(config_path, kept_config));
  if (options.demo) {
    make_demo(context);
    lines.emplace_back(
        "A made-up studio with a year of work is in it: care client list, care log, care quote list, care recap.");
  } else {
    lines.emplace_back("Next: care client add \"Giulia Bianchi\" --email giulia@example.it");
  }
  context.done({lines,
                {{"config", config_path.string()},
                 {"config_written", !kept_config},
                 {"database", database_path.string()},
                 {"database_written", !kept_database},
                 {"demo", options.demo}}});
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run, {.prints = output::one(kInitSchema), .examples = "care init\ncare init --demo", .mends = true});
}

}  // namespace care::commands::init
