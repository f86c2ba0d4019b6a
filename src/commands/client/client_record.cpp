#include "commands/client/client_record.hpp"

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"

namespace care::commands {
namespace {

using output::Record;
using output::Value;

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
      {"last_contact_at", instant(last), last ? relative(*last, context.now(), context.zone()) : "-"},
      {"archived", client.archived_at.has_value()},
  };
}

output::Listing listing(const std::vector<Client>& clients, cli::Context& context) {
  output::Listing listing{record({}, context), {"slug", "name", "stage", "level", "tags", "last_contact_at"}, {}};
  for (const auto& client : clients) listing.rows.push_back(record(client, context));
  return listing;
}

}  // namespace care::commands
