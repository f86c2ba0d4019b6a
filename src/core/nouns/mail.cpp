#include "care/mail.hpp"

#include "core/fields.hpp"

namespace care {

void describe(Fields& fields, Mail& mail) {
  fields.add(Field("id").kept(), mail.id);
  fields.add(Field("uid").exported(), mail.uid);
  fields.add(Field("client").column("client_id").stored(), mail.client);
  fields.add(Field("quote").column("quote_id").stored(), mail.quote);
  fields.add(Field("interaction").column("interaction_id").stored(), mail.interaction);
  fields.add(Field("kind"), mail.kind);
  fields.add(Field("key"), mail.key);
  fields.add(Field("state"), mail.state);
  fields.add(Field("to").column("recipient"), mail.to);
  fields.add(Field("subject"), mail.subject);
  fields.add(Field("text"), mail.text);
  fields.add(Field("held"), mail.held);
  fields.add(Field("because"), mail.because);
  fields.add(Field("not_before"), mail.not_before);
  fields.add(Field("created_at").kept(), mail.created_at);
  fields.add(Field("updated_at").kept(), mail.updated_at);
  fields.add(Field("sent_at").kept(), mail.sent_at);
  fields.add(Field("message_id").kept(), mail.message_id);
  fields.add(Field("error").kept(), mail.error);
}

}  // namespace care
