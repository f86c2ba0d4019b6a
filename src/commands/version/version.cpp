#include "care/world.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "output/printer.hpp"
#include "store/migrations.hpp"

namespace care::commands::version {
namespace {

using output::Kind;

constexpr output::Key kVersionKeys[] = {
    {"version", Kind::text, ""},
    {"format", Kind::integer, "of what --json prints: care schema"},
    {"database", Kind::integer, "of the database's schema"},
};
constexpr output::Schema kVersionSchema{"version", "What this program is.", kVersionKeys};

struct Options {};

void declare(cli::Args&, Options&) {}

void run(const Options&, cli::Context& context) {
  const auto& version = context.world().version;
  context.out().show(
      {{"version", version}, {"format", output::kFormatVersion}, {"database", store::newest_schema_version()}},
      "care " + version + "\n");
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run, {.prints = output::one(kVersionSchema), .mends = true});
}

}  // namespace care::commands::version
