#include "commands/import/client_import.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "commands/client/client_options.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"
#include "exchange/items.hpp"
#include "exchange/noun_reader.hpp"
#include "exchange/reader.hpp"
#include "exchange/values.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"

namespace care::commands {
namespace {

using exchange::Node;
using exchange::Wrong;

/// The slug of another client that the item names; empty: none; nothing where it does not say.
std::optional<std::string> other_named(const Node& item, const char* key) {
  std::optional<std::string> slug;
  exchange::at_key(item, key, [&](const Node& value) { slug = exchange::text_or_null(value); });
  return slug;
}

/// What is kept for life stays, whatever the file calls it.
void keep_names(Client& client, const Client& before) {
  client.id = before.id;
  client.slug = before.slug;
  client.uid = before.uid;
}

}  // namespace

ClientImport::ClientImport(store::Store& store, Instant now, Counts& counts)
    : rows_(store.clients), uids_(store.database(), "client"), now_(now), counts_(counts) {}

void ClientImport::take(const Node& item, std::size_t position) {
  const auto uid = exchange::uid(item);
  Client said;
  exchange::read_client(item, said);
  const auto referred_by = other_named(item, "referred_by");
  const auto merged_into = other_named(item, "merged_into");
  std::optional<Client> known;
  if (uid.empty()) {
    known = same_as(said, item);
  } else if (const auto id = uids_.find(uid)) {
    known = rows_.row(ClientId{*id});
  }
  const bool changed = known ? update(*known, item) : true;
  const ClientId id = known ? known->id : add(said, item);
  if (!known) ++counts_.of(exchange::List::clients);
  if (!uid.empty() && !uids_.meet(uid, id.value)) throw Wrong(".uid", "comes twice in the file");
  const auto was_merged = rows_.merged_into(id);
  const bool stays_merged = was_merged && merged_into != "";
  if (!said.slug.empty() && !slugs_.emplace(said.slug, stays_merged ? was_merged->id : id).second) {
    throw Wrong(".slug", fmt::format("'{}' comes twice in the file", said.slug));
  }
  const bool names_others = !referred_by.value_or("").empty() || !merged_into.value_or("").empty();
  const bool named_others = known && (known->referred_by || was_merged);
  if (names_others || named_others) {
    references_.push_back({id, position, referred_by, merged_into, changed});
    if (!changed) return;  // told when it is joined
  }
  if (known) tell(changed, false);
}

void ClientImport::tell(bool changed, bool is_known) {
  if (is_known) return;
  ++(changed ? counts_.changed : counts_.here);
}

/// A client that is just as the item would make one. It has the slug that it would get, or that with a number behind.
std::optional<Client> ClientImport::same_as(const Client& said, const Node& item) {
  const std::string base = said.slug.empty() ? slug_of(said.name) : said.slug;
  std::string slug = base;
  for (int n = 2;; ++n) {
    const auto row = rows_.row(slug);
    if (!row) return std::nullopt;
    if (is_same(said, item, *row)) return row;
    slug = fmt::format("{}-{}", base, n);
  }
}

bool ClientImport::is_same(const Client& said, const Node& item, Client there) const {
  keep_names(there, said);
  if (!exchange::says(item, "created_at")) there.created_at = said.created_at;
  if (!exchange::says(item, "updated_at")) there.updated_at = said.updated_at;
  const auto by = said.referred_by_slug;
  const auto referrer = slugs_.find(by);
  const bool is_later = !by.empty() && referrer == slugs_.end();  // joined when all are known
  const bool same_referrer = is_later || (by.empty() ? !there.referred_by : there.referred_by == referrer->second);
  there.referred_by = said.referred_by;
  there.referred_by_slug = said.referred_by_slug;
  there.last_contact_at = said.last_contact_at;
  return same_referrer && there == said;
}

ClientId ClientImport::add(Client client, const Node& item) {
  exchange::require(item, {"name"});
  if (trimmed(client.name).empty()) throw Wrong(".name", "is empty");
  if (!exchange::says(item, "created_at")) client.created_at = now_;
  if (!exchange::says(item, "updated_at")) client.updated_at = client.created_at;
  const std::string slug = client.slug.empty() ? slug_of(client.name) : client.slug;
  client.slug = rows_.free_slug(is_verb(slug) ? slug + "-2" : slug);
  if (client.id.value != 0 && rows_.row(client.id)) client.id = ClientId{};
  return rows_.add(client);
}

bool ClientImport::update(const Client& before, const Node& item) {
  Client wanted = before;
  exchange::read_client(item, wanted);
  keep_names(wanted, before);
  wanted.referred_by_slug = before.referred_by_slug;  // joined when all are known
  if (wanted == before) return false;
  rows_.update(wanted);
  return true;
}

ClientId ClientImport::find(const std::string& slug) {
  if (const auto found = slugs_.find(slug); found != slugs_.end()) return found->second;
  const auto row = rows_.row(slug);
  if (!row) throw Wrong("", fmt::format("there is no client '{}', neither in the file nor in the database", slug));
  const auto into = rows_.merged_into(row->id);
  return slugs_.emplace(slug, into ? into->id : row->id).first->second;
}

void ClientImport::refer(const Node& item, ClientId& client, const std::string& slug) {
  if (exchange::says(item, "client")) exchange::within_key("client", [&] { client = find(slug); });
}

void ClientImport::refer(const Node& item, std::optional<ClientId>& client, const std::string& slug) {
  if (!exchange::says(item, "client")) return;
  exchange::within_key("client", [&] { client = slug.empty() ? std::nullopt : std::optional(find(slug)); });
}

ClientId ClientImport::other(const std::string& slug, const char* key, ClientId self) {
  try {
    const ClientId named = find(slug);
    const auto into = rows_.merged_into(named);
    const ClientId id = into ? into->id : named;
    if (id == self) throw Wrong("", "is the client itself");
    return id;
  } catch (const Wrong& wrong) {
    throw exchange::within(key, wrong);
  }
}

void ClientImport::join(const Reference& reference) {
  const auto client = *rows_.row(reference.client);
  bool changed = false;
  if (reference.referred_by) {
    std::optional<ClientId> by;
    if (!reference.referred_by->empty()) by = other(*reference.referred_by, ".referred_by", client.id);
    if (by != client.referred_by) rows_.refer(client.id, by), changed = true;
  }
  const auto was_merged = rows_.merged_into(client.id);
  if (reference.merged_into && reference.merged_into->empty() && was_merged) {
    rows_.unmerge(client.id);
    changed = true;
  } else if (!reference.merged_into.value_or("").empty()) {
    const ClientId into = other(*reference.merged_into, ".merged_into", client.id);
    if (!was_merged || was_merged->id != into) rows_.merge(client.id, into, client.updated_at), changed = true;
  }
  tell(changed, reference.is_known);
}

void ClientImport::finish() {
  for (const auto& reference : references_) {
    try {
      join(reference);
    } catch (const Wrong& wrong) {
      throw exchange::error_at(exchange::List::clients, reference.position, wrong);
    }
  }
  if (const auto uid = uids_.repeated()) {
    throw Error(ErrorKind::failed, fmt::format("two clients of the file have the uid '{}'", *uid));
  }
}

}  // namespace care::commands
