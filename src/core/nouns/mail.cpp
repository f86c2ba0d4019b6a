#include "care/mail.hpp"

#include "core/fields.hpp"

namespace care {

void describe(Fields& fields, Mail& mail) {
  fields.noun("mail", "A mail to a client.");
  fields.add(Field("id", "never used again").kept(), mail.id);
  fields.add_reference(Field("client", "slug").column("client_id"), mail.client, mail.client_slug);
  fields.add_reference(Field("quote", "number of the quote that it is about").column("quote_id"), mail.quote,
                       mail.quote_number);
  fields.add(Field("kind", "the template that it was begun with").required().line(), mail.kind);
  fields.add(Field("key", "what it settles").line(), mail.key);
  fields.add(Field("state"), mail.state);
  fields.add(Field("to", "address").column("recipient").required().line(), mail.to);
  fields.add(Field("subject").required().line(), mail.subject);
  fields.add(Field("not_before", "when it leaves at the earliest"), mail.not_before);
  fields.add(Field("created_at").kept(), mail.created_at);
  fields.add(Field("sent_at", "when it was handed over").kept(), mail.sent_at);
  fields.add(Field("message_id").kept().line(), mail.message_id);
  fields.add(Field("error", "why it did not leave").kept(), mail.error);
  fields.by_hand(Field("quote_revision").exported());
  fields.add(Field("interaction").column("interaction_id").exported(), mail.interaction);
  fields.add(Field("text").exported().required(), mail.text);
  fields.add(Field("held").exported(), mail.held);
  fields.add(Field("because").exported(), mail.because);
  fields.add(Field("attachments").exported().without_column(), mail.attachments);
  fields.add(Field("updated_at").exported(), mail.updated_at);
  fields.add(Field("uid").exported().required().line(), mail.uid);
}

}  // namespace care
