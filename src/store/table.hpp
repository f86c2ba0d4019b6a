#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace care::store {

class Database;
class Statement;

/// What every table of a noun can do. A noun's table derives from it and adds its own questions; `TableOf<Noun>`,
/// beside its code, names the table and what is joined to it (store/table_rows.hpp).
template <class Noun>
class Table {
 public:
  using Id = decltype(Noun::id);

  explicit Table(Database& database) : database_(database) {}

  /// Stores a new one and gives its id. One without a uid gets a random one.
  Id add(const Noun& noun);

  /// Writes all of it.
  void update(const Noun& noun);

  std::optional<Noun> by_id(Id id);

  /// The next `count` after that id, by id.
  std::vector<Noun> page(Id after, std::int64_t count);

  /// "SELECT … FROM …" of all that `read` wants, and then a condition and an order.
  static std::string select(const std::string& condition_and_order);
  /// All rows of such a query, without what is in other tables.
  static std::vector<Noun> read(Statement& query);

 protected:
  Database& database_;
};

}  // namespace care::store
