#include "commands/import/override_import.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "exchange/fields.hpp"
#include "store/database.hpp"
#include "store/override_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

using exchange::Node;
using exchange::OverrideItem;
using exchange::Wrong;

}  // namespace

OverrideImport::OverrideImport(store::Store& store, ClientImport& clients, QuoteImport& quotes, Counts& counts)
    : rows_(store.overrides),
      uids_(store.database(), "override"),
      clients_(clients),
      quotes_(quotes),
      counts_(counts) {}

void OverrideImport::take(const Node& item) {
  const auto uid = exchange::uid(item);
  if (const auto row = uid.empty() ? std::nullopt : uids_.find(uid)) {
    const Override before = *rows_.by_id(OverrideId{*row});
    const Override wanted = read(item, before);
    if (!uids_.meet(uid, *row)) throw Wrong(".uid", "comes twice in the file");
    if (wanted != before) rows_.update(wanted);
    ++(wanted != before ? counts_.changed : counts_.here);
    return;
  }
  exchange::require(item, {"at", "boundary", "reason"});
  const Override passed = read(item, {});
  if (uid.empty() && is_there(passed)) {
    ++counts_.here;
    return;
  }
  const auto id = add(passed, item);
  if (!uid.empty() && !uids_.meet(uid, id.value)) throw Wrong(".uid", "comes twice in the file");
  ++counts_.overrides;
}

/// What the item makes of `before`.
Override OverrideImport::read(const Node& item, const Override& before) {
  OverrideItem said{before, {}, {}, 0};
  exchange::apply(item, said);
  Override& passed = said.passed;
  passed.id = before.id;
  if (before.id.value != 0) passed.uid = before.uid;
  try {
    if (said.client) passed.client = said.client->empty() ? std::nullopt : std::optional(clients_.find(*said.client));
  } catch (const Wrong& wrong) {
    throw exchange::within(".client", wrong);
  }
  if (said.quote == "") passed.quote = std::nullopt;
  if (!said.quote.value_or("").empty()) passed.quote = quotes_.find(".quote", *said.quote, said.revision);
  return passed;
}

bool OverrideImport::is_there(const Override& wanted) {
  const auto alike = rows_.at(wanted.at);
  return std::any_of(alike.begin(), alike.end(), [&](Override each) {
    each.id = wanted.id;
    each.uid = wanted.uid;
    each.client_slug = wanted.client_slug;
    each.quote_number = wanted.quote_number;
    return each == wanted;
  });
}

OverrideId OverrideImport::add(Override passed, const Node& item) {
  OverrideItem said;
  exchange::apply(item, said);
  if (said.passed.id.value != 0 && !rows_.by_id(said.passed.id)) passed.id = said.passed.id;
  return rows_.add(passed);
}

void OverrideImport::finish() {
  if (const auto uid = uids_.repeated()) {
    throw Error(ErrorKind::failed, fmt::format("two overrides of the file have the uid '{}'", *uid));
  }
}

}  // namespace care::commands
