#include "store/interaction_row.hpp"

#include "store/database.hpp"
#include "store/read_name.hpp"

namespace care::store::interaction_row {

Interaction read(Statement& row) {
  Interaction interaction;
  interaction.id = row.id<InteractionId>();
  interaction.uid = row.text();
  interaction.client = row.id<ClientId>();
  interaction.at = row.instant();
  interaction.channel = row.text();
  interaction.direction = read_name<Direction>(row);
  interaction.kind = read_name<InteractionKind>(row);
  interaction.summary = row.text();
  interaction.body = row.text();
  interaction.minutes = row.optional([](Statement& at) { return Minutes(at.integer()); });
  interaction.needs_reply = row.flag();
  interaction.answered_at = row.optional_instant();
  interaction.reply_to = row.optional([](Statement& at) { return at.id<InteractionId>(); });
  interaction.message_id = row.text();
  interaction.public_url = row.text();
  interaction.is_private = row.flag();
  interaction.quote = row.optional([](Statement& at) { return at.id<QuoteId>(); });
  interaction.faq = row.optional([](Statement& at) { return at.id<FaqId>(); });
  interaction.client_slug = row.text();
  interaction.client_name = row.text();
  return interaction;
}

void bind(Statement& statement, const Interaction& interaction, const std::string& uid) {
  statement.bind(":id", interaction.id.value == 0 ? std::nullopt : std::optional(interaction.id))
      .bind(":uid", uid)
      .bind(":client_id", interaction.client)
      .bind(":at", interaction.at)
      .bind(":channel", interaction.channel)
      .bind(":direction", name(interaction.direction))
      .bind(":kind", name(interaction.kind))
      .bind(":summary", interaction.summary)
      .bind(":body", interaction.body)
      .bind(":minutes", interaction.minutes)
      .bind(":needs_reply", interaction.needs_reply)
      .bind(":answered_at", interaction.answered_at)
      .bind(":reply_to", interaction.reply_to)
      .bind(":message_id", interaction.message_id)
      .bind(":public_url", interaction.public_url)
      .bind(":private", interaction.is_private)
      .bind(":quote", interaction.quote)
      .bind(":faq", interaction.faq);
}

}  // namespace care::store::interaction_row
