#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/channels.hpp"
#include "commands/records/client_record.hpp"
#include "core/text.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands::client_person {

enum class PersonAction { add, list, remove };

}  // namespace care::commands::client_person

namespace care {

template <>
struct Names<commands::client_person::PersonAction> {
  using enum commands::client_person::PersonAction;
  static constexpr Name<commands::client_person::PersonAction> all[] = {
      {add, "add"}, {list, "list"}, {remove, "remove"}};
};

}  // namespace care

namespace care::commands::client_person {
namespace {

struct Options {
  PersonAction action{};
  std::string client;
  std::optional<std::string> name;
  std::vector<Role> roles;
  std::optional<std::string> email;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.action, "add|list|remove", "what to do");
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.optional(options.name, "NAME", "the person");
  args.repeated(options.roles, "--role", "ROLE", "signs, pays, approves or opposes");
  args.option(options.email, "--email", "ADDRESS", "mails from it are this client's");
}

auto find_person(Client& client, const std::string& name) {
  return std::find_if(client.people.begin(), client.people.end(),
                      [&](const Person& person) { return folded(person.name) == folded(name); });
}

void list(const Options& options, cli::Context& context) {
  const Client client = context.read().clients.find(options.client);
  output::Listing listing{{{"name", {}}, {"email", {}}, {"roles", {}}}, {"name", "email", "roles"}, {}};
  for (const auto& person : client.people) {
    std::vector<std::string> roles;
    for (const auto role : person.roles) roles.emplace_back(name(role));
    listing.rows.push_back({{"name", person.name}, {"email", output::text_or_null(person.email)}, {"roles", roles}});
  }
  context.out().list(listing);
}

/// A person who is there already gets what was given.
void add(const Options& options, Client& client) {
  auto person = find_person(client, *options.name);
  if (person == client.people.end()) person = client.people.insert(person, Person{*options.name, "", {}});
  if (options.email) person->email = email_point(*options.email).address;
  for (const auto role : options.roles) {
    if (std::find(person->roles.begin(), person->roles.end(), role) == person->roles.end())
      person->roles.push_back(role);
  }
}

void remove(const Options& options, Client& client) {
  const auto person = find_person(client, *options.name);
  if (person == client.people.end()) {
    throw Error(ErrorKind::not_found, fmt::format("nobody at {}'s is called '{}'", client.name, *options.name),
                fmt::format("care client person list {}", client.slug));
  }
  client.people.erase(person);
}

void run(const Options& options, cli::Context& context) {
  if (options.action == PersonAction::list) return list(options, context);
  if (!options.name || trimmed(*options.name).empty()) throw usage_error("care client person needs NAME");
  auto& store = context.write();
  Client client = store.clients.find(options.client);
  const bool adding = options.action == PersonAction::add;
  adding ? add(options, client) : remove(options, client);
  client.updated_at = context.now();
  store.clients.update(client);
  context.done(fmt::format("{} {} at {}.", adding ? "Noted" : "Removed", *options.name, client.slug),
               record(client, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.examples = "care client person add studio-neri \"Carla Neri\" --role signs --email carla@example.it\n"
                   "care client person list studio-neri"});
}

}  // namespace care::commands::client_person
