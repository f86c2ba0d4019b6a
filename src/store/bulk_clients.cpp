#include "store/bulk_clients.hpp"

#include "store/client_details.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"

namespace care::store {
namespace {

std::vector<ClientRow> rows(Database& database, Statement& query) {
  auto clients = ClientTable::read(query);
  read_details(database, clients);
  Statement target(database, R"sql(
    SELECT m.id, m.slug FROM client c JOIN client m ON m.id = c.merged_into WHERE c.id = :id)sql");
  std::vector<ClientRow> rows;
  for (auto& client : clients) {
    auto& row = rows.emplace_back(ClientRow{std::move(client), {}, {}});
    target.bind(":id", row.client.id);
    if (target.step()) {
      row.merged_into = target.id<ClientId>();
      row.merged_into_slug = target.text();
    }
    target.reset();
  }
  return rows;
}

std::optional<ClientRow> first(std::vector<ClientRow> rows) {
  return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

}  // namespace

std::vector<ClientRow> BulkClients::page(ClientId after, std::int64_t count) {
  Statement query(database_, ClientTable::select("WHERE c.id > :after ORDER BY c.id LIMIT :count"));
  query.bind(":after", after).bind(":count", count);
  return rows(database_, query);
}

std::optional<ClientRow> BulkClients::by_id(ClientId id) {
  Statement query(database_, ClientTable::select("WHERE c.id = :id"));
  query.bind(":id", id);
  return first(rows(database_, query));
}

std::optional<ClientRow> BulkClients::by_slug(std::string_view slug) {
  Statement query(database_, ClientTable::select("WHERE c.slug = :slug"));
  query.bind(":slug", slug);
  return first(rows(database_, query));
}

void BulkClients::refer(ClientId id, std::optional<ClientId> referred_by) {
  Statement(database_, "UPDATE client SET referred_by = :by WHERE id = :id")
      .bind(":by", referred_by)
      .bind(":id", id)
      .run();
}

void BulkClients::unmerge(ClientId id) {
  Statement(database_, "UPDATE client SET merged_into = NULL WHERE id = :id").bind(":id", id).run();
}

}  // namespace care::store
