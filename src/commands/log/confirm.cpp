#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/log/settle.hpp"
#include "commands/records/log_record.hpp"

namespace care::commands::log_confirm {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<std::string> note;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "what was agreed, or the complaint");
  args.option(options.note, "--note", "TEXT", "in their words");
}

void run(const Options& options, cli::Context& context) {
  settle(options.id, Settled::confirmed, options.note.value_or(""), context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kInteractionSchema),
       .about = "What was agreed by voice stands when it is confirmed in writing, and a "
                "complaint is over when the client says so.",
       .examples = "care log confirm 122\ncare log confirm 118 --note \"ora funziona, grazie\""});
}

}  // namespace care::commands::log_confirm
