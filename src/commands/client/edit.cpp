#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/client/client_filter.hpp"
#include "commands/client/client_form.hpp"
#include "commands/client/client_options.hpp"
#include "commands/client/client_table_text.hpp"
#include "commands/records/client_record.hpp"
#include "core/text.hpp"
#include "output/json.hpp"
#include "store/client_details.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands::client_edit {
namespace {

struct Options {
  std::optional<std::string> client;
  bool all = false;
  std::optional<std::string> new_name;
  ClientOptions set;
  std::vector<std::string> remove_tags, remove_points;
  bool no_withholding = false;
  bool no_consumer = false;
  std::optional<std::string> from;
  bool recover = false;
  ClientFilterOptions filter;
};

void declare(cli::Args& args, Options& options) {
  args.optional(options.client, "CLIENT",
                "slug, its beginning, id or e-mail address; alone: the editor, with all there is");
  args.option(options.from, "--from", "FILE",
              "take what is to change from TOML, as the editor shows it; - is standard input");
  args.flag(options.all, "--all", "all clients in one table in the editor, a line each");
  args.flag(options.recover, "--recover", "go on with what you typed last and could not be saved");
  args.option(options.new_name, "--name", "NAME", "the name itself; the slug stays");
  declare(args, options.set);
  args.repeated(options.remove_tags, "--remove-tag", "TAG", "");
  args.repeated(options.remove_points, "--remove-channel", "ADDRESS", "an e-mail address, a number, any address");
  args.flag(options.no_withholding, "--no-withholding", "");
  args.flag(options.no_consumer, "--no-consumer", "");
  args.option(options.filter.quiet_for, "--quiet-for", "30d", "with --all: only those without a contact for so long");
  args.flag(options.filter.archived, "--archived", "with --all: the archived ones too");
}

void remove_points(Client& client, const std::vector<std::string>& addresses) {
  for (const auto& address : addresses) {
    const auto gone = std::erase_if(client.contact_points, [&](const ContactPoint& point) {
      return store::address_key(point.channel, point.address) == store::address_key(point.channel, address);
    });
    if (gone == 0) {
      throw Error(ErrorKind::not_found, fmt::format("{} has no address '{}'", client.name, address),
                  "care client show " + client.slug);
    }
  }
}

void remove_tags(Client& client, const std::vector<std::string>& tags) {
  for (const auto& tag : tags) {
    if (std::erase(client.tags, folded(trimmed(tag))) > 0) continue;
    throw Error(ErrorKind::not_found, fmt::format("{} has no tag '{}'", client.name, tag),
                did_you_mean(nearest(folded(tag), client.tags), "care client show " + client.slug));
  }
}

bool says_nothing(const Options& options) {
  return !options.new_name && !options.from && is_empty(options.set) && options.remove_tags.empty() &&
         options.remove_points.empty() && !options.no_withholding && !options.no_consumer;
}

std::string json(const Client& client, cli::Context& context) {
  return output::to_json(record(client, context), false);
}

void save(Client client, cli::Context& context) {
  auto& store = context.write();
  client.updated_at = context.now();
  store.clients.update(client);
  client = *store.clients.by_id(client.id);
  context.done(fmt::format("Changed {}, {}.", client.slug, client.name), record(client, context));
}

void refuse_if_changed(const Client& before, cli::Context& context) {
  if (json(*context.write().clients.by_id(before.id), context) == json(before, context)) return;
  throw Error(ErrorKind::failed, fmt::format("{} was changed elsewhere in the meantime", before.slug),
              "care client show " + before.slug);
}

void edit_by_options(const Options& options, cli::Context& context) {
  const auto form = options.from ? context.file(*options.from) : "";
  const auto set = with_texts(options.set, context);
  auto& store = context.write();
  Client client = store.clients.find(*options.client);
  const auto before = json(client, context);
  if (options.from) apply({form, "", *options.from == "-" ? "standard input" : *options.from}, client, context);
  if (options.new_name) {
    if (trimmed(*options.new_name).empty()) throw usage_error("the name is empty");
    client.name = *options.new_name;
  }
  apply(set, client, context, store);
  if (set.slug && *set.slug != client.slug) {
    throw usage_error("a slug is kept for life", "care client merge joins two clients; the old slug keeps resolving");
  }
  remove_tags(client, options.remove_tags);
  remove_points(client, options.remove_points);
  if (options.no_withholding) client.withholding = false;
  if (options.no_consumer) client.consumer = false;
  if (json(client, context) == before) {
    throw usage_error("nothing would change", "care client edit --help lists what can be set");
  }
  save(client, context);
}

void edit_form(const Options& options, cli::Context& context) {
  auto& editor = context.editor();
  cli::Draft draft{"client edit", "", ".toml", options.recover};
  const Client before = context.read().clients.find(options.client ? *options.client : editor.recovered_about(draft));
  draft.about = before.slug;
  if (!draft.recover && !editor.has_terminal()) {
    throw usage_error("nothing is to be changed, and there is no terminal for the editor",
                      "care client edit --help lists what can be set; --from FILE takes it all");
  }
  Client client;
  editor.edit_until(to_form(before), draft, [&](const std::string& text) {
    client = before;
    apply({text, editor.initial(), before.slug + ".toml"}, client, context);
  });
  if (json(client, context) == json(before, context)) return context.warn("nothing was changed");
  refuse_if_changed(before, context);
  save(client, context);
}

void edit_table(const Options& options, cli::Context& context) {
  ClientFilterOptions filter = options.filter;
  filter.stage = options.set.stage;
  filter.kind = options.set.kind;
  if (!options.set.tags.empty()) filter.tag = options.set.tags.front();
  const auto clients = context.read().clients.list(filter_of(filter, context));
  if (clients.empty()) throw Error(ErrorKind::not_found, "no client is like that", "care client list");
  std::vector<Client> changed;
  auto& editor = context.editor();
  editor.edit_until(to_table(clients), {"client edit --all", "", ".txt", options.recover},
                    [&](const std::string& text) { changed = from_table(text, editor.initial(), clients); });

  for (const auto& client : changed) {
    if (context.write().clients.find(client.slug).updated_at != client.updated_at) {
      throw Error(ErrorKind::failed, fmt::format("{} was changed elsewhere while the table was open", client.slug),
                  "care client edit --all, once more");
    }
    save(client, context);
  }
  if (changed.empty()) context.warn("nothing was changed");
}

void run(const Options& options, cli::Context& context) {
  if (options.all) {
    if (options.client) throw usage_error("--all is for all clients, not for one", "leave the name out");
    if (options.from) throw usage_error("--from is for one client", "name the client");
    return edit_table(options, context);
  }
  if (!options.client && !options.recover) {
    throw usage_error("care client edit needs CLIENT", "or --all, for one table in the editor");
  }
  if (options.recover && !says_nothing(options)) {
    throw usage_error("--recover brings what is to change", "leave the other options out");
  }
  says_nothing(options) ? edit_form(options, context) : edit_by_options(options, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kClientSchema),
                                     .examples = "care client edit giulia\n"
                                                 "care client edit giulia --level basic --tag stampa\n"
                                                 "care client edit giulia --remove-tag stampa\n"
                                                 "care client edit --all --stage active"});
}

}  // namespace care::commands::client_edit
