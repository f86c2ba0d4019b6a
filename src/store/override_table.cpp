#include "store/override_table.hpp"

#include <fmt/format.h>

#include "store/database.hpp"
#include "store/read_name.hpp"
#include "store/uid.hpp"

namespace care::store {
namespace {

constexpr auto kSelect = R"sql(
  SELECT o.id, o.uid, o.at, o.boundary, o.command, o.client_id, o.quote_id, o.reason, coalesce(c.slug, ''),
         coalesce(q.number, '')
  FROM override o LEFT JOIN client c ON c.id = o.client_id LEFT JOIN quote q ON q.id = o.quote_id)sql";

std::vector<Override> read_all(Statement& row) {
  std::vector<Override> found;
  while (row.step()) {
    Override passed;
    passed.id = row.id<OverrideId>();
    passed.uid = row.text();
    passed.at = row.instant();
    passed.boundary = read_name<Boundary>(row);
    passed.command = row.text();
    passed.client = row.optional([](Statement& at) { return at.id<ClientId>(); });
    passed.quote = row.optional([](Statement& at) { return at.id<QuoteId>(); });
    passed.reason = row.text();
    passed.client_slug = row.text();
    passed.quote_number = row.text();
    found.push_back(std::move(passed));
  }
  return found;
}

void bind_all(Statement& statement, const Override& passed, const std::string& uid) {
  statement.bind(":id", passed.id.value == 0 ? std::nullopt : std::optional(passed.id))
      .bind(":uid", uid)
      .bind(":at", passed.at)
      .bind(":boundary", name(passed.boundary))
      .bind(":command", passed.command)
      .bind(":client", passed.client)
      .bind(":quote", passed.quote)
      .bind(":reason", passed.reason);
}

}  // namespace

OverrideId OverrideTable::add(const Override& passed) {
  Statement insert(database_, R"sql(
    INSERT INTO override (id, uid, at, boundary, command, client_id, quote_id, reason)
    VALUES (:id, :uid, :at, :boundary, :command, :client, :quote, :reason)
    RETURNING id)sql");
  bind_all(insert, passed, passed.uid.empty() ? make_uid() : passed.uid);
  insert.step();
  const auto id = insert.id<OverrideId>();
  insert.run();
  return id;
}

void OverrideTable::update(const Override& passed) {
  Statement update(database_, R"sql(
    UPDATE override
    SET uid = :uid, at = :at, boundary = :boundary, command = :command, client_id = :client, quote_id = :quote,
        reason = :reason
    WHERE id = :id)sql");
  bind_all(update, passed, passed.uid);
  update.run();
}

std::optional<Override> OverrideTable::by_id(OverrideId id) {
  Statement query(database_, fmt::format("{} WHERE o.id = :id", kSelect));
  query.bind(":id", id);
  auto found = read_all(query);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Override> OverrideTable::page(OverrideId after, std::int64_t count) {
  Statement query(database_, fmt::format("{} WHERE o.id > :after ORDER BY o.id LIMIT :count", kSelect));
  query.bind(":after", after).bind(":count", count);
  return read_all(query);
}

std::vector<Override> OverrideTable::at(Instant at) {
  Statement query(database_, fmt::format("{} WHERE o.at = :at ORDER BY o.id", kSelect));
  query.bind(":at", at);
  return read_all(query);
}

std::vector<Override> OverrideTable::list(std::optional<Instant> since) {
  const char* condition = since ? " WHERE o.at >= :since" : "";
  Statement query(database_, fmt::format("{}{} ORDER BY o.at DESC, o.id DESC", kSelect, condition));
  if (since) query.bind(":since", *since);
  return read_all(query);
}

}  // namespace care::store
