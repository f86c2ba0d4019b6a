#include "commands/client/client_record.hpp"

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/printer.hpp"

namespace care::commands {
namespace {

using output::choice;
using output::Key;
using output::Kind;
using output::or_null;
using output::Record;
using output::Value;

constexpr Key kChannelKeys[] = {
    {"kind", Kind::text, "whatsapp, telegram, pec… or one named in the configuration"},
    {"address", Kind::text, ""},
};
constexpr output::Schema kChannelSchema{"channel", "A way to reach a client, beside mail and phone.", kChannelKeys};

constexpr Key kPersonKeys[] = {
    {"name", Kind::text, ""},
    or_null({"email", Kind::text, ""}),
    {"roles", Kind::texts, "what they may do", &names_of<Role>},
};

constexpr Key kConsentKeys[] = {
    {"what", Kind::text, "newsletter"},
    {"on", Kind::day, ""},
    {"source", Kind::text, "how it was given"},
};
constexpr output::Schema kConsentSchema{"consent", "What a client agreed to get.", kConsentKeys};

constexpr Key kClientKeys[] = {
    {"id", Kind::integer, ""},
    {"slug", Kind::text, "the short name that every command takes; kept for life"},
    {"name", Kind::text, ""},
    or_null({"called_as", Kind::text, "how they like to be called"}),
    or_null({"company", Kind::text, ""}),
    choice<ClientKind>("kind", ""),
    choice<Stage>("stage", ""),
    or_null(choice<Language>("language", "null: your own")),
    choice<Register>("register", "how they are addressed: Lei, tu or Voi"),
    choice<Level>("level", "how much jargon they know"),
    or_null({"timezone", Kind::text, "IANA name; null: your own"}),
    or_null({"source", Kind::text, "how they came to you"}),
    or_null({"referred_by", Kind::text, "slug of the client who sent them"}),
    {"tags", Kind::texts, "sorted"},
    {"emails", Kind::texts, "the first is written to"},
    {"phones", Kind::texts, ""},
    {"channels", Kind::objects, "other ways to reach them", nullptr, &kChannelSchema},
    {"people", Kind::objects, "", nullptr, &kPersonSchema},
    or_null({"birthday", Kind::day, ""}),
    or_null({"vat_id", Kind::text, ""}),
    or_null({"tax_code", Kind::text, ""}),
    or_null({"sdi", Kind::text, "Italian e-invoicing: codice destinatario"}),
    or_null({"address", Kind::text, ""}),
    {"withholding", Kind::flag, "they withhold tax from what they pay"},
    {"consumer", Kind::flag, "they buy as a private person"},
    or_null({"greeting", Kind::text, "instead of the template's"}),
    {"consents", Kind::objects, "", nullptr, &kConsentSchema},
    {"restricted", Kind::flag, "kept for the law alone: no mail, not found by search"},
    or_null({"note", Kind::text, "for you alone"}),
    or_null({"lost_at", Kind::instant, ""}),
    or_null({"lost_reason", Kind::text, ""}),
    {"created_at", Kind::instant, ""},
    {"updated_at", Kind::instant, ""},
    or_null({"last_contact_at", Kind::instant, "the last entry of the log that was a contact and no note"}),
    {"archived", Kind::flag, ""},
};

std::vector<std::string> addresses(const Client& client, std::string_view channel) {
  std::vector<std::string> found;
  for (const auto& point : client.contact_points) {
    if (point.channel == channel) found.push_back(point.address);
  }
  return found;
}

std::vector<Record> other_channels(const Client& client) {
  std::vector<Record> channels;
  for (const auto& [channel, address] : client.contact_points) {
    if (channel != "email" && channel != "phone") channels.push_back({{"kind", channel}, {"address", address}});
  }
  return channels;
}

std::vector<Record> people(const Client& client) {
  std::vector<Record> people;
  for (const auto& person : client.people) {
    std::vector<std::string> roles;
    for (const auto role : person.roles) roles.emplace_back(name(role));
    people.push_back({{"name", person.name}, {"email", output::text_or_null(person.email)}, {"roles", roles}});
  }
  return people;
}

Value instant(const std::optional<Instant>& at) { return at ? Value(to_iso(*at)) : Value(); }

}  // namespace

const output::Schema kPersonSchema{"person", "Someone at a client's.", kPersonKeys};
const output::Schema kClientSchema{"client", "Someone you look after.", kClientKeys};

Record record(const Client& client, cli::Context& context) {
  using output::text_or_null;
  const auto last = client.last_contact_at;
  return {
      {"id", client.id.value},
      {"slug", client.slug},
      {"name", client.name},
      {"called_as", text_or_null(client.called_as)},
      {"company", text_or_null(client.company)},
      {"kind", std::string(name(client.kind))},
      {"stage", std::string(name(client.stage))},
      {"language", client.language ? Value(std::string(name(*client.language))) : Value()},
      {"register", std::string(name(client.address_form))},
      {"level", std::string(name(client.level))},
      {"timezone", text_or_null(client.timezone)},
      {"source", text_or_null(client.source)},
      {"referred_by", text_or_null(client.referred_by_slug)},
      {"tags", client.tags},
      {"emails", addresses(client, "email")},
      {"phones", addresses(client, "phone")},
      {"channels", other_channels(client)},
      {"people", people(client)},
      {"birthday", client.birthday ? Value(to_iso(*client.birthday)) : Value()},
      {"vat_id", text_or_null(client.vat_id)},
      {"tax_code", text_or_null(client.tax_code)},
      {"sdi", text_or_null(client.sdi)},
      {"address", text_or_null(client.address)},
      {"withholding", client.withholding},
      {"consumer", client.consumer},
      {"greeting", text_or_null(client.greeting)},
      {"consents", std::vector<Record>{}},
      {"restricted", false},
      {"note", text_or_null(client.note)},
      {"lost_at", instant(client.lost_at)},
      {"lost_reason", text_or_null(client.lost_reason)},
      {"created_at", to_iso(client.created_at)},
      {"updated_at", to_iso(client.updated_at)},
      {"last_contact_at", instant(last),
       context.for_people([&] { return last ? relative(*last, context.now(), context.zone()) : std::string("-"); })},
      {"archived", client.archived_at.has_value()},
  };
}

output::Listing listing(const std::vector<Client>& clients, cli::Context& context) {
  output::Listing listing{record({}, context), {"slug", "name", "stage", "level", "tags", "last_contact_at"}, {}};
  listing.when_empty = "no clients here; care client add NAME adds one";
  for (const auto& client : clients) listing.rows.push_back(record(client, context));
  return listing;
}

}  // namespace care::commands
