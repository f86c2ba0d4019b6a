#include <algorithm>

#include "core/base64.hpp"
#include "exchange/attachment_item.hpp"
#include "exchange/fields.hpp"
#include "exchange/items.hpp"

namespace care::exchange {
namespace {

constexpr Field<Resolution> kResolutionFields[] = {
    {"verdict", [](const Node& value, Resolution& to) { to.verdict = choice<Verdict>(value); }},
    {"explanation", [](const Node& value, Resolution& to) { to.explanation = text(value); }},
    {"remedy", [](const Node& value, Resolution& to) { to.remedy = text_or_null(value); }},
    {"own_fault", [](const Node& value, Resolution& to) { to.own_fault = optional(value, choice<OwnFault>); }},
    {"at", [](const Node& value, Resolution& to) { to.at = instant(value); }},
};

Resolution resolution(const Node& value) {
  Resolution resolution;
  require(object(value), {"verdict", "explanation", "at"});
  apply(value, kResolutionFields, resolution);
  return resolution;
}

constexpr Field<Settlement> kSettlementFields[] = {
    {"how", [](const Node& value, Settlement& to) { to.how = choice<Settled>(value); }},
    {"note", [](const Node& value, Settlement& to) { to.note = text_or_null(value); }},
    {"at", [](const Node& value, Settlement& to) { to.at = instant(value); }},
};

Settlement settlement(const Node& value) {
  Settlement settlement;
  require(object(value), {"how", "at"});
  apply(value, kSettlementFields, settlement);
  return settlement;
}

Minutes minutes(const Node& value) { return Minutes(integer(value)); }
InteractionId interaction_id(const Node& value) { return InteractionId{integer(value, 1)}; }

constexpr Field<InteractionItem> kFields[] = {
    {"id", [](const Node& value, InteractionItem& to) { to.interaction.id = interaction_id(value); }},
    {"client", [](const Node& value, InteractionItem& to) { to.client = line(value); }},
    {"quote", [](const Node& value, InteractionItem& to) { to.quote = one_line_or_null(value); }},
    {"at", [](const Node& value, InteractionItem& to) { to.interaction.at = instant(value); }},
    {"channel",
     [](const Node& value, InteractionItem& to) { to.interaction.channel = optional(value, line).value_or(""); }},
    {"direction",
     [](const Node& value, InteractionItem& to) {
       to.interaction.direction = optional(value, choice<Direction>).value_or(Direction::none);
     }},
    {"kind", [](const Node& value, InteractionItem& to) { to.interaction.kind = choice<InteractionKind>(value); }},
    {"summary", [](const Node& value, InteractionItem& to) { to.interaction.summary = text(value); }},
    {"body", [](const Node& value, InteractionItem& to) { to.interaction.body = text_or_null(value); }},
    {"minutes", [](const Node& value, InteractionItem& to) { to.interaction.minutes = optional(value, minutes); }},
    {"needs_reply", [](const Node& value, InteractionItem& to) { to.interaction.needs_reply = flag(value); }},
    derived<InteractionItem>("reply_due_at"),
    {"answered_at",
     [](const Node& value, InteractionItem& to) { to.interaction.answered_at = optional(value, instant); }},
    derived<InteractionItem>("first_reply_minutes"),
    {"reply_to", [](const Node& value, InteractionItem& to) { to.reply_to = optional(value, interaction_id); }},
    {"message_id", [](const Node& value, InteractionItem& to) { to.interaction.message_id = text_or_null(value); }},
    {"faq",
     [](const Node& value, InteractionItem& to) {
       to.faq = optional(value, [](const Node& id) { return FaqId{integer(id, 1)}; });
     }},
    derived<InteractionItem>("promise"),
    {"public_url", [](const Node& value, InteractionItem& to) { to.interaction.public_url = text_or_null(value); }},
    derived<InteractionItem>("state"),
    derived<InteractionItem>("uncovered"),
    {"private", [](const Node& value, InteractionItem& to) { to.interaction.is_private = flag(value); }},
    {"attachments", [](const Node& value, InteractionItem& to) { to.interaction.attachments = attachments(value); }},
    {"heated", [](const Node& value, InteractionItem& to) { to.interaction.outcome.heated = flag(value); }},
    {"reply_by",
     [](const Node& value, InteractionItem& to) { to.interaction.outcome.reply_by = optional(value, instant); }},
    {"resolution",
     [](const Node& value, InteractionItem& to) { to.interaction.outcome.resolution = optional(value, resolution); }},
    {"settlement",
     [](const Node& value, InteractionItem& to) { to.interaction.outcome.settlement = optional(value, settlement); }},
    {"declined", [](const Node& value, InteractionItem& to) { to.interaction.outcome.declined = text_or_null(value); }},
    {"uid", [](const Node& value, InteractionItem& to) { to.interaction.uid = line(value); }},
    {"message_key", [](const Node& value, InteractionItem& to) { to.message_key = text_or_null(value); }},
    {"quote_revision", [](const Node& value, InteractionItem& to) { to.quote_revision = revision_or_null(value); }},
};

constexpr Field<FileItem> kFileFields[] = {
    {"sha256", [](const Node& value, FileItem& to) { to.sha256 = sha256(value); }},
    {"base64",
     [](const Node& value, FileItem& to) {
       if (!from_base64(text(value), to.content)) throw Wrong("", "is no base64 (RFC 4648)");
     }},
};

}  // namespace

void apply(const Node& item, InteractionItem& target) { apply(item, kFields, target); }

void apply(const Node& item, FileItem& target) {
  require(item, {"sha256", "base64"});
  apply(item, kFileFields, target);
}

}  // namespace care::exchange
