#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/mail_record.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/mail_table.hpp"
#include "store/store.hpp"

namespace care::commands::mail_list {
namespace {

struct Options {
  std::optional<MailState> state;
  std::optional<std::string> client;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.state, "--state", "STATE", "only those");
  args.option(options.client, "--client", "CLIENT", "only to this client");
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.read();
  store::MailFilter filter;
  filter.state = options.state;
  if (options.client) filter.client = store.clients.resolve(*options.client).id;
  context.out().list(listing(store.mails.list(filter), context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kMailSchema), .examples = "care mail list\ncare mail list --state draft"});
}

}  // namespace care::commands::mail_list
