#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/client/client_filter.hpp"
#include "commands/records/client_record.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands::client_list {
namespace {

struct Options {
  ClientFilterOptions filter;
  std::optional<store::ClientOrder> sort;
};

void declare(cli::Args& args, Options& options) {
  declare(args, options.filter);
  args.option(options.sort, "--sort", "ORDER", "name, last-contact or created");
}

void run(const Options& options, cli::Context& context) {
  auto filter = filter_of(options.filter, context);
  filter.order = options.sort.value_or(store::ClientOrder::name);
  context.out().list(listing(context.read().clients.list(filter), context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::list_of(kClientSchema),
                                     .examples = "care client list --stage active\n"
                                                 "care client list --quiet-for 30d --sort last-contact"});
}

}  // namespace care::commands::client_list
