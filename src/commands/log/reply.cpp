#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/log/answer.hpp"
#include "commands/records/log_record.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands::log_reply {
namespace {

struct Options {
  std::int64_t id = 0;
  AnswerOptions answer;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.id, "ID", "the entry that is answered");
  declare(args, options.answer);
}

void run(const Options& options, cli::Context& context) {
  answer(context.read().interactions.find(InteractionId{options.id}), options.answer,
         {"log reply", std::to_string(options.id), ".txt", options.answer.entry.recover}, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kInteractionSchema),
                                     .examples = "care log reply 121 \"Due prezzi perché due formati\" -c email\n"
                                                 "care log reply 121 --faq 12 \"Dalle 50 copie in su…\""});
}

}  // namespace care::commands::log_reply
