#include "store/override_table.hpp"

#include <fmt/format.h>

#include "store/table_rows.hpp"

namespace care::store {

template <>
struct TableOf<Override> {
  static constexpr auto table = "override", alias = "o";
  static constexpr auto joined = R"(, coalesce(c.slug, ''), coalesce(q.number, ''))";
  static constexpr auto joins = "LEFT JOIN client c ON c.id = o.client_id LEFT JOIN quote q ON q.id = o.quote_id";
  static void read_joined(Statement& row, Override& passed) {
    passed.client_slug = row.text();
    passed.quote_number = row.text();
  }
};

std::vector<Override> OverrideTable::at(Instant at) {
  Statement query(database_, select("WHERE o.at = :at ORDER BY o.id"));
  query.bind(":at", at);
  return read(query);
}

std::vector<Override> OverrideTable::list(std::optional<Instant> since) {
  const std::string condition = since ? "WHERE o.at >= :since " : "";
  Statement query(database_, select(condition + "ORDER BY o.at DESC, o.id DESC"));
  if (since) query.bind(":since", *since);
  return read(query);
}

template class Table<Override>;

}  // namespace care::store
