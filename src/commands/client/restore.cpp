#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/client/client_options.hpp"
#include "commands/records/client_record.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands::client_restore {
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

cli::Command command() { return cli::make_command<Options>(declare, run, {.prints = output::one(kClientSchema)}); }

}  // namespace care::commands::client_restore
