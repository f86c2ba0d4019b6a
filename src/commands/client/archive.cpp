#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/client_record.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands::client_archive {
namespace {

struct Options {
  std::string client;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.write();
  Client client = store.clients.find(options.client);
  if (client.archived_at) throw Error(ErrorKind::failed, client.name + " is archived already");
  client.archived_at = client.updated_at = context.now();
  store.clients.update(client);
  context.done(fmt::format("Archived {}, {}.", client.slug, client.name), record(client, context));
}

}  // namespace

cli::Command command() { return cli::make_command<Options>(declare, run, {.prints = output::one(kClientSchema)}); }

}  // namespace care::commands::client_archive
