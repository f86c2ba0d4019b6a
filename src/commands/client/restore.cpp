#include <fmt/format.h>

#include "cli/context.hpp"
#include "commands/client/client_options.hpp"
#include "commands/client/client_record.hpp"

namespace care::commands {
namespace {

struct Options {
  std::string client;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address")
      .completes(cli::Completes::client_away);
}

/// A lost client who comes back is restored too.
void run(const Options& options, cli::Context& context) {
  auto& store = context.write();
  Client client = store.clients.find(options.client);
  if (!client.archived_at && client.stage != Stage::lost) {
    throw Error(ErrorKind::failed, client.name + " is neither archived nor lost");
  }
  if (client.stage == Stage::lost) set_stage(client, Stage::active);
  client.archived_at = std::nullopt;
  client.updated_at = context.now();
  store.clients.update(client);
  context.done(fmt::format("Restored {}, {}.", client.slug, client.name), record(client, context));
}

}  // namespace

cli::Command client_restore() {
  return cli::make_command<Options>(declare, run, {.prints = output::one(kClientSchema)});
}

}  // namespace care::commands
