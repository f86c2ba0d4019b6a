#include "care/client.hpp"

#include "core/fields.hpp"
#include "core/zone.hpp"

namespace care {
namespace {

std::string checked_zone(const std::string& name) { return name.empty() ? "" : Zone::named(name).name(); }

}  // namespace

void describe(Fields& fields, Client& client) {
  fields.add(Field("id").kept(), client.id);
  fields.add(Field("slug", "the short name that every command takes; kept for life").required(), client.slug);
  fields.add(Field("name", "as you would write it on a letter").required(), client.name);
  fields.add(Field("called_as", "how they like to be called"), client.called_as);
  fields.add(Field("company", "the firm they work for or own"), client.company);
  fields.add(Field("kind"), client.kind);
  fields.add(Field("stage"), client.stage);
  fields.add(Field("language", "that they read; empty: yours"), client.language);
  fields.add(Field("register", "how they are addressed: Lei, tu or Voi"), client.address_form);
  fields.add(Field("level", "how much jargon they know"), client.level);
  fields.add(Field("timezone", "IANA name, such as Europe/London; empty: yours").checked(&checked_zone),
             client.timezone);
  fields.add(Field("source", "how they came to you"), client.source);
  fields.add(Field("referred_by").column("referred_by").stored(), client.referred_by);
  fields.add(Field("tags", "words to find them by"), client.tags);
  fields.add(Field("birthday", "such as 1980-03-12"), client.birthday);
  fields.add(Field("vat_id"), client.vat_id);
  fields.add(Field("tax_code"), client.tax_code);
  fields.add(Field("sdi", "for e-invoices in Italy: codice destinatario"), client.sdi);
  fields.add(Field("address", "where they are"), client.address);
  fields.add(Field("withholding", "they withhold tax from what they pay"), client.withholding);
  fields.add(Field("consumer", "they buy as a private person"), client.consumer);
  fields.add(Field("greeting", "instead of the usual: \"Gentile dottoressa Bianchi\""), client.greeting);
  fields.add(Field("note", "for you alone"), client.note);
  fields.add(Field("lost_at").kept(), client.lost_at);
  fields.add(Field("lost_reason").kept(), client.lost_reason);
  fields.add(Field("archived_at").exported(), client.archived_at);
  fields.add(Field("created_at").kept(), client.created_at);
  fields.add(Field("updated_at").kept(), client.updated_at);
  fields.add(Field("uid").exported(), client.uid);
}

}  // namespace care
