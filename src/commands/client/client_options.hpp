#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "cli/args.hpp"
#include "store/store.hpp"

namespace care::cli {
class Args;
class Context;
}  // namespace care::cli

namespace care::store {
class Store;
}

namespace care::commands {

/// What `client add` and `client edit` can set.
struct ClientOptions {
  std::map<std::string, std::optional<std::string>> texts;  ///< by key, of the fields that name an option
  std::map<std::string, std::optional<bool>> flags;         ///< alike
  std::optional<std::string> referred_by, birthday, slug;
  std::optional<std::optional<Language>> language;
  std::optional<Register> address_form;
  std::optional<Level> level;
  std::optional<Stage> stage;
  std::optional<ClientKind> kind;
  std::vector<std::string> emails, phones, channels, tags;

  friend bool operator==(const ClientOptions&, const ClientOptions&) = default;
};

void declare(cli::Args& args, ClientOptions& options);

/// Whether none was given.
bool is_empty(ClientOptions options);

/// With a text "-" replaced by standard input: read before the database is locked, for who types may take their time.
ClientOptions with_texts(ClientOptions options, cli::Context& context);

/// Puts what was given into the client; what was not given stays, lists grow, an empty text empties. Throws
/// Error(usage) for a value that cannot be, Error(not_found) for a referrer who is not there.
void apply(const ClientOptions& options, Client& client, cli::Context& context, store::Store& store);

/// Moves a client to another stage. To be lost takes a reason: Error(usage) names the command that asks for it. Who
/// comes back is lost no more.
void set_stage(Client& client, Stage stage);

/// Who sent this client; nobody where `referrer` is empty. Throws Error(not_found).
void set_referrer(Client& client, const std::string& referrer, store::Store& store);

/// A slug of the user's own making; throws Error(usage) where it is none, or is a verb's name: `care log list` must
/// always mean the verb.
std::string checked_slug(const std::string& text);

/// Whether a slug is the name of a verb somewhere.
bool is_verb(const std::string& slug);

}  // namespace care::commands
