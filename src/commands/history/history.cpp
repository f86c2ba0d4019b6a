#include "store/history.hpp"

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/list_length.hpp"
#include "commands/records/step_record.hpp"
#include "output/printer.hpp"
#include "store/store.hpp"

namespace care::commands::history {
namespace {

struct Options {
  std::optional<std::int64_t> count;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.count, "-n", "N", "so many, newest first; 20 unless told");
}

void run(const Options& options, cli::Context& context) {
  output::Listing listing{record(store::Step{}, context), {"id", "at", "undone", "command", "summary"}, {}};
  for (const auto& step : context.read().history.list(list_length(options.count, context))) {
    listing.rows.push_back(record(step, context));
  }
  context.out().list(listing);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::list_of(kStepSchema), .examples = "care history -n 5"});
}

}  // namespace care::commands::history
