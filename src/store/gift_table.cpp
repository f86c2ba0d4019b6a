#include "store/gift_table.hpp"

#include <fmt/format.h>

#include "core/money.hpp"
#include "store/database.hpp"
#include "store/uid.hpp"

namespace care::store {
namespace {

constexpr auto kSelect = R"sql(
  SELECT g.id, g.uid, g.client_id, g.year, g.text, g.cost, g.currency, g.given_on, g.interaction_id, g.created_at, c.slug,
         c.name
  FROM gift g JOIN client c ON c.id = g.client_id)sql";

std::vector<Gift> read_all(Statement& row) {
  std::vector<Gift> gifts;
  while (row.step()) {
    Gift& gift = gifts.emplace_back();
    gift.id = row.id<GiftId>();
    gift.uid = row.text();
    gift.client = row.id<ClientId>();
    gift.year = static_cast<int>(row.integer());
    gift.text = row.text();
    gift.cost = row.optional([](Statement& at) { return Money{at.integer()}; });
    gift.currency = currency_of(row.text());
    gift.given_on = row.optional([](Statement& at) { return at.day(); });
    gift.interaction = row.optional([](Statement& at) { return at.id<InteractionId>(); });
    gift.created_at = row.instant();
    gift.client_slug = row.text();
    gift.client_name = row.text();
  }
  return gifts;
}

void bind_all(Statement& statement, const Gift& gift, const std::string& uid) {
  statement.bind(":id", gift.id.value == 0 ? std::nullopt : std::optional(gift.id))
      .bind(":uid", uid)
      .bind(":client", gift.client)
      .bind(":year", gift.year)
      .bind(":text", gift.text)
      .bind(":cost", gift.cost ? std::optional(gift.cost->minor) : std::nullopt)
      .bind(":currency", gift.currency.code)
      .bind(":given_on", gift.given_on)
      .bind(":interaction", gift.interaction)
      .bind(":created_at", gift.created_at);
}

}  // namespace

GiftId GiftTable::add(const Gift& gift) {
  Statement insert(database_, R"sql(
    INSERT INTO gift (id, uid, client_id, year, text, cost, currency, given_on, interaction_id, created_at)
    VALUES (:id, :uid, :client, :year, :text, :cost, :currency, :given_on, :interaction, :created_at)
    RETURNING id)sql");
  bind_all(insert, gift, gift.uid.empty() ? make_uid() : gift.uid);
  insert.step();
  const auto id = insert.id<GiftId>();
  insert.run();
  return id;
}

void GiftTable::update(const Gift& gift) {
  Statement update(database_, R"sql(
    UPDATE gift
    SET uid = :uid, client_id = :client, year = :year, text = :text, cost = :cost, currency = :currency,
        given_on = :given_on, interaction_id = :interaction, created_at = :created_at
    WHERE id = :id)sql");
  bind_all(update, gift, gift.uid);
  update.run();
}

std::optional<Gift> GiftTable::by_id(GiftId id) {
  Statement query(database_, fmt::format("{} WHERE g.id = :id", kSelect));
  query.bind(":id", id);
  auto found = read_all(query);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Gift> GiftTable::all() {
  Statement query(database_, fmt::format("{} ORDER BY g.year, g.id", kSelect));
  return read_all(query);
}

std::vector<Gift> GiftTable::of_client(ClientId client) {
  Statement query(database_, fmt::format("{} WHERE g.client_id = :client ORDER BY g.year, g.id", kSelect));
  query.bind(":client", client);
  return read_all(query);
}

std::vector<Gift> GiftTable::page(GiftId after, std::int64_t count) {
  Statement query(database_, fmt::format("{} WHERE g.id > :after ORDER BY g.id LIMIT :count", kSelect));
  query.bind(":after", after).bind(":count", count);
  return read_all(query);
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

}  // namespace care::store
