#include "cli/context.hpp"
#include "commands/log/answer.hpp"
#include "commands/log/log_record.hpp"

namespace care::commands {
namespace {

struct Options {
  std::int64_t id = 0;
  std::optional<std::string> text, message;
  EntryOptions entry;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "the entry that is answered");
  args.optional(options.text, "TEXT", "the answer; - for standard input; the editor where it is missing");
  args.option(options.message, "-m,--message", "TEXT", "the answer, where it begins with a dash");
  declare(args, options.entry);
}

void run(const Options& options, cli::Context& context) {
  answer(context.read().interactions.find(InteractionId{options.id}), options.text, options.message,
         {"log reply", std::to_string(options.id), ".txt", options.entry.recover}, options.entry, context);
}

}  // namespace

cli::Command log_reply() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kInteractionSchema),
                                     .examples = "care log reply 121 \"Due prezzi perché due formati\" -c email"});
}

}  // namespace care::commands
