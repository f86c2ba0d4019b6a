#include "commands/import/gift_import.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/money.hpp"
#include "exchange/fields.hpp"
#include "store/database.hpp"
#include "store/gift_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

using exchange::GiftItem;
using exchange::Node;
using exchange::Wrong;

/// Does it; what is refused is wrong at that key.
template <class Read>
void at_key(const char* key, Read read) {
  try {
    read();
  } catch (const Wrong& wrong) {
    throw exchange::within(key, wrong);
  } catch (const Error& error) {
    throw Wrong(key, error.what(), error.hint());
  }
}

}  // namespace

GiftImport::GiftImport(store::Store& store, ClientImport& clients, InteractionImport& interactions, Currency currency,
                       Instant now, Counts& counts)
    : rows_(store.gifts),
      uids_(store.database(), "gift"),
      clients_(clients),
      interactions_(interactions),
      currency_(std::move(currency)),
      now_(now),
      counts_(counts) {}

void GiftImport::take(const Node& item) {
  const auto uid = exchange::uid(item);
  if (const auto row = uid.empty() ? std::nullopt : uids_.find(uid)) {
    const Gift before = *rows_.by_id(GiftId{*row});
    const Gift wanted = read(item, before);
    if (!uids_.meet(uid, *row)) throw Wrong(".uid", "comes twice in the file");
    if (wanted != before) rows_.update(wanted);
    ++(wanted != before ? counts_.changed : counts_.here);
    return;
  }
  exchange::require(item, {"client", "year", "text"});
  Gift fresh;
  fresh.currency = currency_;
  const Gift gift = read(item, fresh);
  if (uid.empty() && is_there(gift, item)) {
    ++counts_.here;
    return;
  }
  const auto id = add(gift, item);
  if (!uid.empty() && !uids_.meet(uid, id.value)) throw Wrong(".uid", "comes twice in the file");
  ++counts_.gifts;
}

/// What the item makes of `before`.
Gift GiftImport::read(const Node& item, const Gift& before) {
  GiftItem said{before, {}, {}, {}, {}};
  exchange::apply(item, said);
  Gift& gift = said.gift;
  gift.id = before.id;
  if (before.id.value != 0) gift.uid = before.uid;
  if (said.client) at_key(".client", [&] { gift.client = clients_.find(*said.client); });
  if (said.currency && !said.currency->empty())
    at_key(".currency", [&] { gift.currency = currency_of(*said.currency); });
  if (said.cost == "") gift.cost = std::nullopt;
  if (!said.cost.value_or("").empty()) at_key(".cost", [&] { gift.cost = parse_money(*said.cost, gift.currency); });
  if (said.interaction) {
    at_key(".interaction", [&] {
      gift.interaction = *said.interaction ? std::optional(interactions_.find(**said.interaction)) : std::nullopt;
    });
  }
  return gift;
}

bool GiftImport::is_there(const Gift& wanted, const Node& item) {
  const bool says_when_made = exchange::member(item, "created_at") != nullptr;
  const auto alike = rows_.of_client(wanted.client);
  return std::any_of(alike.begin(), alike.end(), [&](Gift each) {
    each.id = wanted.id;
    each.uid = wanted.uid;
    each.client_slug = wanted.client_slug;
    each.client_name = wanted.client_name;
    if (!says_when_made) each.created_at = wanted.created_at;
    return each == wanted;
  });
}

GiftId GiftImport::add(Gift gift, const Node& item) {
  GiftItem said{};
  exchange::apply(item, said);
  if (said.gift.id.value != 0 && !rows_.by_id(said.gift.id)) gift.id = said.gift.id;
  if (exchange::member(item, "created_at") == nullptr) gift.created_at = now_;
  return rows_.add(gift);
}

void GiftImport::finish() {
  if (const auto uid = uids_.repeated()) {
    throw Error(ErrorKind::failed, fmt::format("two gifts of the file have the uid '{}'", *uid));
  }
}

}  // namespace care::commands
