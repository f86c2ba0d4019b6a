#include "commands/import/interaction_import.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "commands/import/quote_import.hpp"
#include "core/interaction_rules.hpp"
#include "exchange/noun_reader.hpp"
#include "exchange/reader.hpp"
#include "exchange/values.hpp"
#include "store/database.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

using exchange::Node;
using exchange::Wrong;

Wrong unknown(InteractionId id) {
  return {"", fmt::format("there is no interaction {}, neither in the file nor in the database", id.value)};
}

/// What an item leaves out is as `care log add` would have it.
void fill_in(Interaction& entry, const Node& item) {
  if (!exchange::says(item, "direction")) entry.direction = usual_direction(entry.kind);
  if (!exchange::says(item, "needs_reply")) entry.needs_reply = wants_reply(entry.kind, entry.direction);
}

}  // namespace

InteractionImport::InteractionImport(store::Store& store, ClientImport& clients, FaqImport& faq, Counts& counts)
    : rows_(store.database()), clients_(clients), faq_(faq), counts_(counts) {}

/// Puts in what the item's references mean, as far as that is known by now. `before`: what it answered so far.
void InteractionImport::resolve(const Node& item, Interaction& entry, std::optional<InteractionId> before) {
  clients_.refer(item, entry.client, entry.client_slug);
  if (exchange::says(item, "faq") && entry.faq) {
    exchange::within_key("faq", [&] { entry.faq = faq_.find(*entry.faq); });
  }
  if (exchange::says(item, "quote") && entry.quote_number.empty()) entry.quote = std::nullopt;
  if (!exchange::says(item, "reply_to") || !entry.reply_to) return;
  const auto row = rows_.ids().find(entry.reply_to->value);
  entry.reply_to = row ? InteractionId{*row} : before;
}

InteractionId InteractionImport::take(const Node& item, std::size_t position) {
  Interaction said;
  exchange::read_fields(item, said);
  const auto [quote, revision] = exchange::quote_named(item, "quote_revision");
  const std::int64_t file_id = said.id.value;
  const std::string uid = said.uid;
  const auto reply_to = said.reply_to;
  if (reply_to && reply_to->value == file_id) throw Wrong(".reply_to", "is the entry itself");

  const auto row = uid.empty() ? std::nullopt : rows_.uids().find(uid);
  const Taken taken = row ? take_known(*rows_.by_id(InteractionId{*row}), item) : take_unknown(std::move(said), item);
  if (!uid.empty() && !rows_.uids().meet(uid, taken.id.value)) throw Wrong(".uid", "comes twice in the file");
  const bool answered_later = reply_to && !rows_.ids().find(reply_to->value);
  if (!rows_.ids().note(file_id, taken.id.value))
    throw Wrong(".id", fmt::format("{} comes twice in the file", file_id));
  const bool later = answered_later || !quote.empty();
  if (later) {
    rows_.ids().put_off({taken.id.value, answered_later ? reply_to->value : 0, quote, revision, position,
                         taken.is_new || taken.changed});
  }
  if (taken.is_new) {
    ++counts_.of(exchange::List::interactions);
  } else if (taken.changed) {
    ++counts_.changed;
  } else if (!later) {
    ++counts_.here;
  }
  return taken.id;
}

InteractionImport::Taken InteractionImport::take_known(const Interaction& before, const Node& item) {
  Interaction wanted = before;
  exchange::read_fields(item, wanted);
  wanted.id = before.id;
  resolve(item, wanted, before.reply_to);
  if (values_of(wanted) == values_of(before)) return {before.id, false, false};
  rows_.update(before, wanted);
  return {before.id, false, true};
}

InteractionImport::Taken InteractionImport::take_unknown(Interaction entry, const Node& item) {
  exchange::require(item, {"client", "at", "summary"});
  fill_in(entry, item);
  resolve(item, entry, std::nullopt);
  if (entry.uid.empty()) {
    if (const auto same = same_as(entry, item)) return {*same, false, false};
  }
  std::string key = entry.message_id;
  exchange::at_key(item, "message_key", [&](const Node& value) { key = exchange::text_or_null(value); });
  if (!key.empty()) {
    if (const auto same = rows_.by_message(key, entry.client)) return {*same, false, false};
  }
  entry.id = InteractionId{rows_.ids().place(entry.id.value)};
  return {rows_.add(entry, key), true, false};
}

/// Whether all but the quote is the same; that is compared by its number, for it is not known yet.
bool InteractionImport::is_same(Interaction candidate, const Interaction& wanted, bool answers_later) {
  candidate.id = wanted.id;
  candidate.uid = wanted.uid;
  candidate.client_slug = wanted.client_slug;
  candidate.client_name = wanted.client_name;
  candidate.quote = wanted.quote;
  candidate.quote_number = wanted.quote_number;
  candidate.uncovered = wanted.uncovered;
  if (answers_later) candidate.reply_to = std::nullopt;  // compared when all are known
  return candidate == wanted;
}

/// An entry that is just as this one would be. Where its quote has another number here, one that names a quote of
/// another number will do: a number that was taken becomes another.
std::optional<InteractionId> InteractionImport::same_as(const Interaction& wanted, const Node& item) {
  const Node* reply_to = exchange::member(item, "reply_to");
  const bool answers_later = reply_to != nullptr && reply_to->kind != Node::Kind::null && !wanted.reply_to;
  const std::string& number = wanted.quote_number;
  std::optional<InteractionId> renumbered;
  for (const auto& candidate : rows_.of_moment(wanted.client, wanted.at)) {
    if (!is_same(candidate, wanted, answers_later)) continue;
    const auto put_off = rows_.ids().quote_put_off(candidate.id.value);
    if (put_off.value_or(candidate.quote_number) == number) return candidate.id;
    if (!put_off && candidate.quote && !number.empty() && !renumbered) renumbered = candidate.id;
  }
  return renumbered;
}

void InteractionImport::refer(const Node& item, std::optional<InteractionId>& entry) {
  if (!exchange::says(item, "interaction") || !entry) return;
  exchange::within_key("interaction", [&] { entry = find(*entry); });
}

InteractionId InteractionImport::find(InteractionId id) {
  if (const auto row = rows_.ids().find(id.value)) return InteractionId{*row};
  if (rows_.by_id(id)) return id;
  throw unknown(id);
}

std::optional<InteractionId> InteractionImport::find_answered(const store::FileIds::Later& later) {
  try {
    return find(InteractionId{later.reply_to});
  } catch (const Wrong& wrong) {
    throw exchange::within(".reply_to", wrong);
  }
}

void InteractionImport::join(const store::FileIds::Later& later, QuoteImport& quotes) {
  const auto before = *rows_.by_id(InteractionId{later.row});
  const auto reply_to = later.reply_to == 0 ? before.reply_to : find_answered(later);
  const auto quote = later.quote.empty() ? before.quote : quotes.find(".quote", later.quote, later.revision);
  const bool same = before.reply_to == reply_to && before.quote == quote;
  if (!same) rows_.refer(before.id, reply_to, quote);
  if (!later.is_known) ++(same ? counts_.here : counts_.changed);
}

void InteractionImport::finish(QuoteImport& quotes) {
  rows_.ids().each_put_off([&](const store::FileIds::Later& later) {
    try {
      join(later, quotes);
    } catch (const Wrong& wrong) {
      throw exchange::error_at(exchange::List::interactions, later.position, wrong);
    }
  });
  if (const auto uid = rows_.uids().repeated()) {
    throw Error(ErrorKind::failed, fmt::format("two interactions of the file have the uid '{}'", *uid));
  }
  rows_.finish();
}

}  // namespace care::commands
