#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "care/client.hpp"

namespace care::store {

class Database;

/// A row of the table client as it is: a merged one too.
struct ClientRow {
  Client client;
  std::optional<ClientId> merged_into;
  std::string merged_into_slug;
};

/// The rows of the table client for exports and imports, which do not follow what merged clients point to.
class BulkClients {
 public:
  explicit BulkClients(Database& database) : database_(database) {}

  /// The next `count` by id.
  std::vector<ClientRow> page(ClientId after, std::int64_t count);

  std::optional<ClientRow> by_id(ClientId id);
  std::optional<ClientRow> by_slug(std::string_view slug);

  void refer(ClientId id, std::optional<ClientId> referred_by);
  /// A signpost is a client again.
  void unmerge(ClientId id);

 private:
  Database& database_;
};

}  // namespace care::store
