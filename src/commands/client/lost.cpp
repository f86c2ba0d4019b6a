#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/lost_reason.hpp"
#include "commands/records/client_record.hpp"
#include "core/choice.hpp"
#include "core/text.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands::client_lost {
namespace {

struct Options {
  std::string client;
  std::optional<std::string> why;
  std::optional<std::string> note;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.option(options.why, "--why", "REASON", "in terms of what you did: one of [lost] reasons in the configuration")
      .completes(cli::Completes::lost_reason);
  args.option(options.note, "--note", "TEXT", "what happened");
}

void run(const Options& options, cli::Context& context) {
  const auto reason = choose_lost_reason(options.why, options.note, "care client lost", context.config());
  const auto note = options.note ? context.text(*options.note) : "";
  auto& store = context.write();
  Client client = store.clients.find(options.client);
  client.stage = Stage::lost;
  client.lost_at = client.updated_at = context.now();
  client.lost_reason = reason;
  if (!note.empty()) client.note += (client.note.empty() ? "" : "\n") + note;
  store.clients.update(client);
  context.done(fmt::format("{}, {}, is lost: {}.", client.slug, client.name, reason), record(client, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kClientSchema), .examples = "care client lost giulia --why \"answered late\""});
}

}  // namespace care::commands::client_lost
