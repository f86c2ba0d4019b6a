#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/log/answer.hpp"
#include "commands/records/log_record.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands::reply {
namespace {

struct Options {
  std::string client;
  AnswerOptions answer;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  declare(args, options.answer);
}

void run(const Options& options, cli::Context& context) {
  const Client client = context.read().clients.find(options.client);
  const auto question = context.read().interactions.oldest_open(client.id);
  if (!question) {
    throw Error(ErrorKind::not_found, fmt::format("{} waits for no answer", client.name),
                fmt::format("care log {} \"…\" --out", client.slug));
  }
  answer(*question, options.answer, {"reply", client.slug, ".txt", options.answer.entry.recover}, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kInteractionSchema), .examples = "care reply giulia \"Le bozze arrivano venerdì\""});
}

}  // namespace care::commands::reply
