#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/client/client_options.hpp"
#include "commands/records/client_record.hpp"
#include "core/text.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/look_alikes.hpp"
#include "store/store.hpp"

namespace care::commands::client_add {
namespace {

struct Options {
  std::string name;
  ClientOptions client;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.name, "NAME", "the name as you would write it on a letter");
  declare(args, options.client);
}

/// Made from the name; never a verb's name, which `care log SLUG` would then mean.
std::string slug_for(const std::string& name, store::Store& store) {
  const auto slug = slug_of(name);
  return store.clients.free_slug(is_verb(slug) ? slug + "-2" : slug);
}

/// The same person twice is easily made and hard to see later. It is told, not refused: it may be a son or a firm.
void warn_of_look_alikes(const Client& client, store::Store& store, cli::Context& context) {
  for (const auto& other : store::look_alikes(store.database(), client)) {
    const auto what = other.shared.empty() ? fmt::format("there is {} already", other.name)
                                           : fmt::format("{} is {}'s too", other.shared, other.name);
    context.warn(fmt::format("{}; if they are one: care client merge {} {}", what, client.slug, other.slug));
  }
}

void run(const Options& options, cli::Context& context) {
  if (trimmed(options.name).empty()) throw usage_error("the name is empty", "care client add \"Giulia Bianchi\"");
  Client client;
  client.name = options.name;
  if (options.client.slug) client.slug = checked_slug(*options.client.slug);
  client.created_at = client.updated_at = context.now();
  const auto given = with_texts(options.client, context);

  auto& store = context.write();
  apply(given, client, context, store);
  if (client.slug.empty()) client.slug = slug_for(client.name, store);
  client = *store.clients.by_id(store.clients.add(client));
  warn_of_look_alikes(client, store, context);
  context.done(fmt::format("Added {}, {}.", client.slug, client.name), record(client, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kClientSchema),
       .examples = "care client add \"Giulia Bianchi\" --email giulia@example.it --lang it\n"
                   "care client add \"Tom O'Neil\" --company \"Studio Neil\" --lang en --register informal"});
}

}  // namespace care::commands::client_add
