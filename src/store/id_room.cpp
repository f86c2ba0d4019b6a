#include "store/id_room.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <limits>

#include "store/database.hpp"

namespace care::store {

std::vector<std::string> tables_without_room(Database& database) {
  // Far above what an import may bring (kHighestId), far below what would be refused.
  constexpr auto kFarthest = std::numeric_limits<std::int64_t>::max() / 2;
  Statement query(database, "SELECT name FROM sqlite_sequence WHERE seq > :farthest ORDER BY name");
  query.bind(":farthest", kFarthest);
  std::vector<std::string> tables;
  while (query.step()) tables.push_back(query.text());
  return tables;
}

void make_room(Database& database) {
  for (const auto& table : tables_without_room(database)) {
    Statement(database, fmt::format("UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(id), 0) FROM {}) WHERE "
                                    "name = :table",
                                    table))
        .bind(":table", table)
        .run();
  }
}

}  // namespace care::store
