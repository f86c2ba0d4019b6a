#include "care/interaction.hpp"

#include "core/fields.hpp"

namespace care {

void describe(Fields& fields, Interaction& entry) {
  fields.add(Field("id").kept(), entry.id);
  fields.add(Field("uid").exported(), entry.uid);
  fields.add(Field("client").column("client_id").stored(), entry.client);
  fields.add(Field("at"), entry.at);
  fields.add(Field("channel"), entry.channel);
  fields.add(Field("direction"), entry.direction);
  fields.add(Field("kind"), entry.kind);
  fields.add(Field("summary"), entry.summary);
  fields.add(Field("body"), entry.body);
  fields.add(Field("minutes"), entry.minutes);
  fields.add(Field("needs_reply"), entry.needs_reply);
  fields.add(Field("answered_at"), entry.answered_at);
  fields.add(Field("reply_to").stored(), entry.reply_to);
  fields.add(Field("message_id"), entry.message_id);
  fields.add(Field("public_url"), entry.public_url);
  fields.add(Field("private"), entry.is_private);
  fields.add(Field("quote").column("quote_id").stored(), entry.quote);
  fields.add(Field("faq").column("faq_id").stored(), entry.faq);
}

}  // namespace care
