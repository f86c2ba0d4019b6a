#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/client.hpp"
#include "store/suggestion.hpp"
#include "store/table.hpp"

namespace care::store {

enum class ClientOrder { name, last_contact, created };

/// Which clients; what is not set lets all through. Merged ones are never among them.
struct ClientFilter {
  std::optional<Stage> stage;
  std::optional<ClientKind> kind;
  std::optional<std::string> tag;
  std::optional<Instant> quiet_since;  ///< no contact since then
  bool archived = false;               ///< the archived ones too
  ClientOrder order = ClientOrder::name;
};

/// Which clients are suggested first.
enum class Suggested { here, away };  ///< away: archived or lost

/// The tables client, contact_point and person.
class ClientTable : public Table<Client> {
 public:
  using Table::Table;

  /// As Table::add. Throws Error(failed) where the slug is taken.
  ClientId add(const Client& client);

  /// Who is meant, and no more: many commands need only that.
  struct Named {
    ClientId id;
    std::string slug;
    std::string name;
  };

  /// By slug, id, or an e-mail address of theirs or of a person there; else by a prefix of the slug that is nobody
  /// else's. A merged client gives the one it was merged into.
  /// Throws Error(not_found), with the nearest slug, or Error(usage) where a prefix fits several.
  Named resolve(std::string_view reference);

  /// The same, with all there is to know.
  Client find(std::string_view reference) { return *by_id(resolve(reference).id); }

  /// As Table::by_id; a merged client gives the one it was merged into.
  std::optional<Client> by_id(ClientId id);

  /// Who has this address, among clients first, among their people then. Nothing where nobody has; a merged client
  /// gives the one it was merged into.
  std::optional<Client> by_email(std::string_view email);

  std::vector<Client> list(const ClientFilter& filter);

  /// Names and companies of all clients, those that were archived too; each once.
  std::vector<std::string> names();

  /// Slugs that begin with `prefix`, with the names, by slug. Where there are none here, those of whom any word of slug
  /// or name begins so, the archived ones too. Of more than `limit` the first ones and the very last: so what all of
  /// them begin with can still be told.
  std::vector<Suggestion> suggest(std::string_view prefix, Suggested which, std::int64_t limit);

  /// E-mail addresses that begin with `prefix`, of clients and of their people, with the name of whose they are.
  std::vector<Suggestion> suggest_addresses(std::string_view prefix, std::int64_t limit);

  /// Every tag that some client has, sorted.
  std::vector<std::string> tags();

  /// `wanted`, or with -2, -3… behind it where that is taken. An empty one becomes "client".
  std::string free_slug(std::string_view wanted);
  bool slug_taken(std::string_view slug);

  // Imports and exports see the row of a merged client as it is.

  std::optional<Client> row(ClientId id) { return Table::by_id(id); }
  std::optional<Client> row(std::string_view slug);

  /// Where that row points to, if it is a merged client's.
  std::optional<Named> merged_into(ClientId id);

  void refer(ClientId id, std::optional<ClientId> referred_by);
  /// A merged client is one again.
  void unmerge(ClientId id);

  /// Everything of `from` goes to `into`; the row of `from` stays as a signpost.
  void merge(ClientId from, ClientId into, Instant now);

 private:
  std::vector<Client> read_all(Statement& query);
  std::optional<Named> first(const std::string& condition, std::string_view key);
  std::optional<Named> named_by_email(std::string_view email);
  std::vector<std::string> slugs_like(const std::string& pattern);
};

}  // namespace care::store
