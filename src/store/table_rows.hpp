#pragma once

#include <fmt/format.h>

#include "store/rows.hpp"
#include "store/table.hpp"

namespace care::store {

/// Which table a noun is stored in: specialised beside the code of its table, which then instantiates Table<Noun>.
///
///   table   its name
///   alias   how SQL calls it
///   joined  columns that are read after the noun's own, each after a comma; may be empty
///   joins   the tables that they come from
///   read_joined(Statement&, Noun&) reads them
///
/// What a noun has in tables of its own (a mail its attachments) is written and read with it where there are
///
///   write_details(Database&, const Noun&), after whatever rows there were are removed
///   read_details(Database&, std::vector<Noun>&)
template <class Noun>
struct TableOf;

template <class Noun>
concept HasDetails = requires(Database& database, const Noun& noun) {
  TableOf<Noun>::write_details(database, noun);
};

template <class Noun>
std::string Table<Noun>::select(const std::string& condition_and_order) {
  using Of = TableOf<Noun>;
  return fmt::format("SELECT {}{} FROM {} {} {} {}", columns_of<Noun>().list(Of::alias), Of::joined, Of::table,
                     Of::alias, Of::joins, condition_and_order);
}

template <class Noun>
std::vector<Noun> Table<Noun>::read(Statement& query) {
  std::vector<Noun> all;
  while (query.step()) TableOf<Noun>::read_joined(query, all.emplace_back(read_fields<Noun>(query)));
  return all;
}

template <class Noun>
typename Table<Noun>::Id Table<Noun>::add(const Noun& noun) {
  static const std::string kInsert = columns_of<Noun>().insert_into(TableOf<Noun>::table) + " RETURNING id";
  Noun stored = noun;
  if (stored.uid.empty()) stored.uid = make_uid();
  const auto insert = database_.kept(kInsert);
  bind_fields(*insert, stored);
  insert->step();
  stored.id = insert->template id<Id>();
  insert->run();
  if constexpr (HasDetails<Noun>) TableOf<Noun>::write_details(database_, stored);
  return stored.id;
}

template <class Noun>
void Table<Noun>::update(const Noun& noun) {
  static const std::string kUpdate = columns_of<Noun>().update(TableOf<Noun>::table);
  const auto update = database_.kept(kUpdate);
  bind_fields(*update, noun);
  update->run();
  if constexpr (HasDetails<Noun>) TableOf<Noun>::write_details(database_, noun);
}

template <class Noun>
std::optional<Noun> Table<Noun>::by_id(Id id) {
  static const std::string kSelect = select(fmt::format("WHERE {}.id = :id", TableOf<Noun>::alias));
  const auto query = database_.kept(kSelect);
  query->bind(":id", id);
  auto found = read(*query);
  if constexpr (HasDetails<Noun>) TableOf<Noun>::read_details(database_, found);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

template <class Noun>
std::vector<Noun> Table<Noun>::page(Id after, std::int64_t count) {
  const auto* alias = TableOf<Noun>::alias;
  Statement query(database_, select(fmt::format("WHERE {0}.id > :after ORDER BY {0}.id LIMIT :count", alias)));
  query.bind(":after", after).bind(":count", count);
  auto found = read(query);
  if constexpr (HasDetails<Noun>) TableOf<Noun>::read_details(database_, found);
  return found;
}

}  // namespace care::store
