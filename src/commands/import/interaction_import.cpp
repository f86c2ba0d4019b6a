#include "commands/import/interaction_import.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "commands/import/quote_import.hpp"
#include "core/interaction_rules.hpp"
#include "exchange/fields.hpp"
#include "exchange/reader.hpp"
#include "store/database.hpp"
#include "store/interaction_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

using exchange::InteractionItem;
using exchange::Node;
using exchange::Wrong;

Wrong unknown(InteractionId id) {
  return {"", fmt::format("there is no interaction {}, neither in the file nor in the database", id.value)};
}

/// What an item leaves out is as `care log add` would have it.
void fill_in(Interaction& entry, const Node& item) {
  if (exchange::member(item, "direction") == nullptr) entry.direction = usual_direction(entry.kind);
  if (exchange::member(item, "needs_reply") == nullptr) entry.needs_reply = wants_reply(entry.kind, entry.direction);
}

}  // namespace

InteractionImport::InteractionImport(store::Store& store, ClientImport& clients, FaqImport& faq, Counts& counts)
    : rows_(store.database()), clients_(clients), faq_(faq), counts_(counts) {}

/// Puts in what the item's references mean, as far as that is known by now.
void InteractionImport::resolve(InteractionItem& said) {
  if (said.client) {
    try {
      said.interaction.client = clients_.find(*said.client);
    } catch (const Wrong& wrong) {
      throw exchange::within(".client", wrong);
    }
  }
  if (said.faq) {
    try {
      said.interaction.faq = *said.faq ? std::optional(faq_.find(**said.faq)) : std::nullopt;
    } catch (const Wrong& wrong) {
      throw exchange::within(".faq", wrong);
    }
  }
  if (said.quote == "") said.interaction.quote = std::nullopt;
  if (!said.reply_to) return;
  if (!*said.reply_to) {
    said.interaction.reply_to = std::nullopt;
  } else if (const auto row = rows_.ids().find((*said.reply_to)->value)) {
    said.interaction.reply_to = InteractionId{*row};
  }
}

InteractionId InteractionImport::take(const Node& item, std::size_t position) {
  InteractionItem said;
  exchange::apply(item, said);
  const std::int64_t file_id = said.interaction.id.value;
  const std::string uid = said.interaction.uid;
  const std::string quote = said.quote.value_or("");
  const int revision = said.quote_revision;
  const auto reply_to = said.reply_to.value_or(std::nullopt);
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
    ++counts_.interactions;
  } else if (taken.changed) {
    ++counts_.changed;
  } else if (!later) {
    ++counts_.here;
  }
  return taken.id;
}

InteractionImport::Taken InteractionImport::take_known(const Interaction& before, const Node& item) {
  InteractionItem wanted{before, {}, {}, {}, {}, 0, {}};
  exchange::apply(item, wanted);
  wanted.interaction.id = before.id;
  wanted.interaction.uid = before.uid;
  resolve(wanted);
  if (wanted.interaction == before) return {before.id, false, false};
  rows_.update(before, wanted.interaction);
  return {before.id, false, true};
}

InteractionImport::Taken InteractionImport::take_unknown(InteractionItem said, const Node& item) {
  exchange::require(item, {"client", "at", "summary"});
  Interaction& entry = said.interaction;
  fill_in(entry, item);
  resolve(said);
  if (entry.uid.empty()) {
    if (const auto same = same_as(said)) return {*same, false, false};
  }
  const std::string key = said.message_key.value_or(entry.message_id);
  if (!key.empty()) {
    if (const auto same = rows_.by_message(key, entry.client)) return {*same, false, false};
  }
  entry.id = InteractionId{rows_.ids().place(entry.id.value)};
  return {rows_.add(entry, key), true, false};
}

/// Whether all but the quote is the same; that is compared by its number, for it is not known yet.
bool InteractionImport::is_same(Interaction candidate, const InteractionItem& said) const {
  const Interaction& wanted = said.interaction;
  const bool answers_later = said.reply_to.value_or(std::nullopt) && !wanted.reply_to;
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
std::optional<InteractionId> InteractionImport::same_as(const InteractionItem& said) {
  const std::string number = said.quote.value_or("");
  std::optional<InteractionId> renumbered;
  for (const auto& candidate : rows_.of_moment(said.interaction.client, said.interaction.at)) {
    if (!is_same(candidate, said)) continue;
    const auto put_off = rows_.ids().quote_put_off(candidate.id.value);
    if (put_off.value_or(candidate.quote_number) == number) return candidate.id;
    if (!put_off && candidate.quote && !number.empty() && !renumbered) renumbered = candidate.id;
  }
  return renumbered;
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
