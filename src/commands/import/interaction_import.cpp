#include "commands/import/interaction_import.hpp"

#include <fmt/format.h>

#include "core/interaction_rules.hpp"
#include "exchange/fields.hpp"
#include "exchange/reader.hpp"

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

InteractionImport::InteractionImport(store::Store& store, ClientImport& clients, Counts& counts)
    : rows_(store.database()), clients_(clients), counts_(counts) {}

/// Puts in what the item's references mean, as far as that is known by now.
void InteractionImport::resolve(InteractionItem& said) {
  if (said.client) {
    try {
      said.interaction.client = clients_.find(*said.client);
    } catch (const Wrong& wrong) {
      throw exchange::within(".client", wrong);
    }
  }
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
  const auto reply_to = said.reply_to.value_or(std::nullopt);
  if (reply_to && reply_to->value == file_id) throw Wrong(".reply_to", "is the entry itself");

  const auto row = uid.empty() ? std::nullopt : rows_.uids().find(uid);
  const Taken taken = row ? take_known(*rows_.by_id(InteractionId{*row}), item) : take_unknown(std::move(said), item);
  if (!uid.empty() && !rows_.uids().meet(uid, taken.id.value)) throw Wrong(".uid", "comes twice in the file");
  const bool answered_later = reply_to && !rows_.ids().find(reply_to->value);
  if (!rows_.ids().note(file_id, taken.id.value))
    throw Wrong(".id", fmt::format("{} comes twice in the file", file_id));
  if (answered_later) rows_.ids().put_off({taken.id.value, reply_to->value, position, taken.is_new || taken.changed});
  if (taken.is_new) {
    ++counts_.interactions;
  } else if (taken.changed) {
    ++counts_.changed;
  } else if (!answered_later) {
    ++counts_.here;
  }
  return taken.id;
}

InteractionImport::Taken InteractionImport::take_known(const Interaction& before, const Node& item) {
  InteractionItem wanted{before, {}, {}, {}};
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

/// An entry that is just as this one would be.
std::optional<InteractionId> InteractionImport::same_as(const InteractionItem& said) {
  const Interaction& wanted = said.interaction;
  const bool answers_later = said.reply_to.value_or(std::nullopt) && !wanted.reply_to;
  for (auto& candidate : rows_.of_moment(wanted.client, wanted.at)) {
    const InteractionId id = candidate.id;
    candidate.id = wanted.id;
    candidate.uid = wanted.uid;
    candidate.client_slug = wanted.client_slug;
    candidate.client_name = wanted.client_name;
    if (answers_later) candidate.reply_to = std::nullopt;  // compared when all are known
    if (candidate == wanted) return id;
  }
  return std::nullopt;
}

InteractionId InteractionImport::find(InteractionId id) {
  if (const auto row = rows_.ids().find(id.value)) return InteractionId{*row};
  if (rows_.by_id(id)) return id;
  throw unknown(id);
}

void InteractionImport::answer(const store::FileIds::Reply& reply) {
  const InteractionId to = find(InteractionId{reply.to});
  const auto before = *rows_.by_id(InteractionId{reply.row});
  if (before.reply_to == to) {
    if (!reply.is_known) ++counts_.here;
    return;
  }
  rows_.set_reply(before.id, to);
  if (!reply.is_known) ++counts_.changed;
}

void InteractionImport::finish() {
  rows_.ids().each_put_off([this](const store::FileIds::Reply& reply) {
    try {
      answer(reply);
    } catch (const Wrong& wrong) {
      throw exchange::error_at(exchange::List::interactions, reply.position, exchange::within(".reply_to", wrong));
    }
  });
  if (const auto uid = rows_.uids().repeated()) {
    throw Error(ErrorKind::failed, fmt::format("two interactions of the file have the uid '{}'", *uid));
  }
  rows_.finish();
}

}  // namespace care::commands
