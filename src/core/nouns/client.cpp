#include "care/client.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "core/fields.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"

namespace care {
namespace {

std::string checked_slug(const std::string& slug) {
  if (!slug.empty() && slug_of(slug) == slug) return slug;
  throw usage_error(fmt::format("'{}' is not a slug", slug),
                    "a slug is made of a-z, 0-9 and single dashes: giulia-bianchi");
}

std::string checked_zone(const std::string& name) { return name.empty() ? "" : Zone::named(name).name(); }

}  // namespace

void describe(Fields& fields, ContactPoint& point) {
  fields.noun("channel", "A way to reach a client, beside mail and phone.");
  fields.add(Field("kind", "whatsapp, telegram, pec… or one named in the configuration").required(), point.channel);
  fields.add(Field("address").required(), point.address);
}

void describe(Fields& fields, Person& person) {
  fields.noun("person", "Someone at a client's.");
  fields.add(Field("name").required(), person.name);
  fields.add(Field("email").line(), person.email);
  fields.add(Field("roles", "what they may do"), person.roles);
}

namespace {

/// Not kept yet, but promised to scripts.
void describe_consent(Fields& fields) {
  fields.noun("consent", "What a client agreed to get.");
  fields.by_hand(Field("what", "newsletter"));
  fields.by_hand(Field("on").json(JsonKind::day));
  fields.by_hand(Field("source", "how it was given"));
}

}  // namespace

void describe(Fields& fields, Client& client) {
  fields.noun("client", "Someone you look after.");
  fields.add(Field("id").kept(), client.id);
  fields.add(Field("slug", "the short name that every command takes; kept for life")
                 .required()
                 .for_life()
                 .checked(&checked_slug),
             client.slug);
  fields.add(Field("name", "as you would write it on a letter").required(), client.name);
  fields.add(Field("called_as", "how they like to be called").option("--called", "NAME"), client.called_as);
  fields.add(Field("company", "the firm they work for or own").option("--company", "NAME"), client.company);
  fields.add(Field("kind"), client.kind);
  fields.add(Field("stage"), client.stage);
  fields.add(Field("language", "the one they read; none: yours"), client.language);
  fields.add(Field("register", "how they are addressed: Lei, tu or Voi"), client.address_form);
  fields.add(Field("level", "how much jargon they know"), client.level);
  fields.add(Field("timezone", "their time zone, such as Europe/London; none: yours")
                 .option("--tz", "ZONE")
                 .checked(&checked_zone),
             client.timezone);
  fields.add(Field("source", "how they came to you").option("--source", "TEXT"), client.source);
  fields.add_reference(Field("referred_by", "the slug of the client who sent them"), client.referred_by,
                       client.referred_by_slug);
  fields.add(Field("tags", "words to find them by, sorted").tags(), client.tags);
  fields.by_hand(Field("emails", "the first is written to").json(JsonKind::texts));
  fields.by_hand(Field("phones").json(JsonKind::texts));
  fields.by_hand(Field("channels", "other ways to reach them").json(JsonKind::objects, &describe_any<ContactPoint>));
  fields.add(Field("people").without_column(), client.people);
  fields.add(Field("birthday", "such as 1980-03-12"), client.birthday);
  fields.add(Field("vat_id").option("--vat-id", "ID"), client.vat_id);
  fields.add(Field("tax_code").option("--tax-code", "CODE"), client.tax_code);
  fields.add(Field("sdi", "for e-invoices in Italy: codice destinatario").option("--sdi", "CODE"), client.sdi);
  fields.add(Field("address", "where they are").option("--address", "TEXT"), client.address);
  fields.add(Field("withholding", "they withhold tax from what they pay").option("--withholding"), client.withholding);
  fields.add(Field("consumer", "they buy as a private person").option("--consumer"), client.consumer);
  fields.add(Field("greeting", "instead of the usual: \"Gentile dottoressa Bianchi\"").option("--greeting", "TEXT"),
             client.greeting);
  fields.by_hand(Field("consents").kept().json(JsonKind::objects, &describe_consent));
  fields.by_hand(
      Field("restricted", "kept for the law alone: no mail, not found by search").kept().json(JsonKind::flag));
  fields.add(Field("note", "for you alone").option("--note", "TEXT"), client.note);
  fields.add(Field("lost_at").kept(), client.lost_at);
  fields.add(Field("lost_reason").kept(), client.lost_reason);
  fields.add(Field("created_at").kept(), client.created_at);
  fields.add(Field("updated_at").kept(), client.updated_at);
  fields.add(Field("last_contact_at", "the last entry of the log that was a contact and no note").derived(),
             client.last_contact_at);
  fields.by_hand(Field("archived").kept().json(JsonKind::flag));
  fields.add(Field("uid").exported().required().line(), client.uid);
  fields.add(Field("archived_at").exported(), client.archived_at);
  fields.by_hand(Field("merged_into").exported());
}

}  // namespace care
