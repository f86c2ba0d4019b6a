#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fields.hpp"
#include "store/database.hpp"
#include "store/uid.hpp"

namespace care::store {

// SQL of a noun's table, made of the noun's description: `describe(Fields&, Noun&)`. The table has an id and a uid.

/// The names of the columns, in the order of the description.
class Columns : public Fields {
 public:
  void visit(const Field& field, const Slot& slot) override;

  /// One that the noun does not have as a field.
  void add_column(std::string_view name) { names_.push_back(name); }

  /// "p.id, p.uid, …"
  std::string list(std::string_view alias) const;
  /// "INSERT INTO payment (id, uid, …) VALUES (:id, :uid, …)"
  std::string insert_into(std::string_view table) const;
  /// "UPDATE payment SET uid = :uid, … WHERE id = :id"
  std::string update(std::string_view table) const;

 private:
  std::vector<std::string_view> names_;
};

/// Binds each field to the parameter that has its column's name. An id that is 0 is NULL, for a new row.
class Binder : public Fields {
 public:
  explicit Binder(Statement& statement) : statement_(statement) {}
  void visit(const Field& field, const Slot& slot) override;

 private:
  Statement& statement_;
};

/// Reads the next columns of a row, in the order of the description. Throws Error(failed) for a word that is no name of
/// its enum.
class RowReader : public Fields {
 public:
  explicit RowReader(Statement& row) : row_(row) {}
  void visit(const Field& field, const Slot& slot) override;

 private:
  Statement& row_;
};

template <class Noun>
Columns columns_of() {
  Noun noun;
  Columns columns;
  describe(columns, noun);
  return columns;
}

template <class Noun>
void bind_fields(Statement& statement, const Noun& noun) {
  Binder binder(statement);
  describe_const(binder, noun);
}

template <class Noun>
Noun read_fields(Statement& row) {
  Noun noun;
  RowReader reader(row);
  describe(reader, noun);
  return noun;
}

template <class Noun>
std::vector<Noun> read_all(Statement& query) {
  std::vector<Noun> all;
  while (query.step()) all.push_back(read_fields<Noun>(query));
  return all;
}

template <class Noun>
void update_row(Database& database, std::string_view table, const Noun& noun) {
  Statement update(database, columns_of<Noun>().update(table));
  bind_fields(update, noun);
  update.run();
}

}  // namespace care::store
