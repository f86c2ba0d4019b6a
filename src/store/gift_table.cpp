#include "store/gift_table.hpp"

#include <fmt/format.h>

#include "core/money.hpp"
#include "store/table_rows.hpp"

namespace care::store {

template <>
struct TableOf<Gift> {
  static constexpr auto table = "gift", alias = "g";
  static constexpr auto joined = R"(, c.slug, c.name)";
  static constexpr auto joins = "JOIN client c ON c.id = g.client_id";
  static void read_joined(Statement& row, Gift& gift) {
    gift.client_slug = row.text();
    gift.client_name = row.text();
  }
};

std::vector<Gift> GiftTable::all() {
  Statement query(database_, select("ORDER BY g.year, g.id"));
  return read(query);
}

std::vector<Gift> GiftTable::of_client(ClientId client) {
  Statement query(database_, select("WHERE g.client_id = :client ORDER BY g.year, g.id"));
  query.bind(":client", client);
  return read(query);
}

std::vector<GiftTable::Logged> GiftTable::logged() {
  Statement query(database_, R"sql(
    SELECT i.client_id, i.at, i.summary
    FROM interaction i
    WHERE i.kind = 'gift' AND i.direction = 'out'
      AND NOT EXISTS (SELECT 1 FROM gift g WHERE g.interaction_id = i.id)
    ORDER BY i.at, i.id)sql");
  std::vector<Logged> found;
  while (query.step()) {
    const auto client = query.id<ClientId>();
    const Instant at = query.instant();
    found.push_back({client, at, query.text()});
  }
  return found;
}

template class Table<Gift>;

}  // namespace care::store
