#include "store/override_table.hpp"

#include <fmt/format.h>

#include "store/database.hpp"
#include "store/read_name.hpp"
#include "store/uid.hpp"

namespace care::store {

OverrideId OverrideTable::add(const Override& passed) {
  Statement insert(database_, R"sql(
    INSERT INTO override (id, uid, at, boundary, command, client_id, quote_id, reason)
    VALUES (:id, :uid, :at, :boundary, :command, :client, :quote, :reason)
    RETURNING id)sql");
  insert.bind(":id", passed.id.value == 0 ? std::nullopt : std::optional(passed.id))
      .bind(":uid", passed.uid.empty() ? make_uid() : passed.uid)
      .bind(":at", passed.at)
      .bind(":boundary", name(passed.boundary))
      .bind(":command", passed.command)
      .bind(":client", passed.client)
      .bind(":quote", passed.quote)
      .bind(":reason", passed.reason)
      .step();
  const auto id = insert.id<OverrideId>();
  insert.run();
  return id;
}

std::vector<Override> OverrideTable::list(std::optional<Instant> since) {
  Statement query(database_, fmt::format(R"sql(
    SELECT o.id, o.uid, o.at, o.boundary, o.command, o.client_id, o.quote_id, o.reason, coalesce(c.slug, ''),
           coalesce(q.number, '')
    FROM override o LEFT JOIN client c ON c.id = o.client_id LEFT JOIN quote q ON q.id = o.quote_id
    {} ORDER BY o.at DESC, o.id DESC)sql",
                                         since ? "WHERE o.at >= :since" : ""));
  if (since) query.bind(":since", *since);
  std::vector<Override> found;
  while (query.step()) {
    Override passed;
    passed.id = query.id<OverrideId>();
    passed.uid = query.text();
    passed.at = query.instant();
    passed.boundary = read_name<Boundary>(query);
    passed.command = query.text();
    passed.client = query.optional([](Statement& at) { return at.id<ClientId>(); });
    passed.quote = query.optional([](Statement& at) { return at.id<QuoteId>(); });
    passed.reason = query.text();
    passed.client_slug = query.text();
    passed.quote_number = query.text();
    found.push_back(std::move(passed));
  }
  return found;
}

}  // namespace care::store
