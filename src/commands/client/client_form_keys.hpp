#pragma once

#include "care/client.hpp"

namespace care::commands {

/// Every key of a client's form, once: how it is called, where it goes, what it is for. The writer and the reader walk
/// through it; a key that is not here is an error.
template <class Form>
void describe(Form& form, Client& client) {
  form.slug("slug", client.slug, "kept for life");
  form.name("name", client.name, "as you would write it on a letter");
  form.text("called_as", client.called_as, "how they like to be called");
  form.text("company", client.company, "the firm they work for or own");
  form.choice("kind", client.kind, "");
  form.stage("stage", client, "");
  form.language("language", client.language, "that they read; empty: yours");
  form.choice("register", client.address_form, "");
  form.choice("level", client.level, "how much jargon they know");
  form.points("emails", client, "email", "the first is written to");
  form.points("phones", client, "phone", "");
  form.channels("channels", client, "other ways to reach them: \"whatsapp:+39 333 1234567\"");
  form.text("address", client.address, "where they are");
  form.zone("timezone", client.timezone, "such as \"Europe/London\"");
  form.date("birthday", client.birthday, "such as 1980-03-12");
  form.tags("tags", client.tags, "words to find them by");
  form.text("source", client.source, "how they came to you");
  form.referrer("referred_by", client, "the slug of who sent them");
  form.text("vat_id", client.vat_id, "");
  form.text("tax_code", client.tax_code, "");
  form.text("sdi", client.sdi, "for e-invoices in Italy: codice destinatario");
  form.flag("withholding", client.withholding, "they withhold tax from what they pay");
  form.flag("consumer", client.consumer, "they buy as a private person");
  form.text("greeting", client.greeting, "instead of the usual: \"Gentile dottoressa Bianchi\"");
  form.text("note", client.note, "for you alone");
  form.people("person", client.people);
}

}  // namespace care::commands
