#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/log/settle.hpp"
#include "commands/records/log_record.hpp"

namespace care::commands::log_dispute {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<std::string> note;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "what was agreed, or the complaint");
  args.option(options.note, "--note", "TEXT", "what the client says");
}

void run(const Options& options, cli::Context& context) {
  if (!options.note) throw usage_error("care log dispute needs --note", "care log dispute 122 --note \"era A4\"");
  settle(options.id, Settled::disputed, *options.note, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kInteractionSchema),
       .about = "A complaint waits for an answer again; what was agreed is to be agreed anew.",
       .examples = "care log dispute 122 --note \"il formato era A4\""});
}

}  // namespace care::commands::log_dispute
