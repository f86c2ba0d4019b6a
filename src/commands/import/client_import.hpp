#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "commands/import/counts.hpp"
#include "exchange/items.hpp"
#include "store/import_keys.hpp"
#include "store/store.hpp"

namespace care::commands {

/// Takes clients in, and finds those that other items name.
class ClientImport {
 public:
  ClientImport(store::Store& store, Instant now, Counts& counts);

  void take(const exchange::Node& item, std::size_t position);

  /// The client that the file calls so, else the one that the database does. Throws exchange::Wrong.
  ClientId find(const std::string& slug);

  /// The client that the item's `client` names, where it has that key; its slug is `slug`, of none empty.
  void refer(const exchange::Node& item, ClientId& client, const std::string& slug);
  void refer(const exchange::Node& item, std::optional<ClientId>& client, const std::string& slug);

  /// Joins the clients that name each other, now that all are known.
  void finish();

 private:
  /// What an item says of other clients.
  struct Reference {
    ClientId client;
    std::size_t position = 0;
    std::optional<std::string> referred_by;
    std::optional<std::string> merged_into;
    bool is_known = false;  ///< told as new or changed already
  };

  std::optional<Client> same_as(const Client& said, const exchange::Node& item);
  bool is_same(const Client& said, const exchange::Node& item, Client there) const;
  ClientId add(Client client, const exchange::Node& item);
  bool update(const Client& before, const exchange::Node& item);
  void join(const Reference& reference);
  ClientId other(const std::string& slug, const char* key, ClientId self);
  void tell(bool changed, bool is_known);

  store::ClientTable& rows_;
  store::Uids uids_;
  Instant now_;
  Counts& counts_;
  std::unordered_map<std::string, ClientId> slugs_;
  std::vector<Reference> references_;
};

}  // namespace care::commands
