#include "commands/records/client_record.hpp"

#include "cli/context.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/noun_record.hpp"

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

}  // namespace

const output::Schema kClientSchema = output::schema_of<Client>();

Record record(const Client& client, cli::Context& context) {
  Record record = output::record_of(client);
  const auto set = [&](const char* key, Value value) { output::at(record, key).value = std::move(value); };
  set("emails", addresses(client, "email"));
  set("phones", addresses(client, "phone"));
  set("channels", other_channels(client));
  set("consents", std::vector<Record>{});
  set("restricted", false);
  set("archived", client.archived_at.has_value());
  const auto last = client.last_contact_at;
  output::at(record, "last_contact_at").shown =
      context.for_people([&] { return last ? relative(*last, context.now(), context.zone()) : std::string("-"); });
  return record;
}

output::Listing listing(const std::vector<Client>& clients, cli::Context& context) {
  output::Listing listing{record(Client{}, context), {"slug", "name", "stage", "level", "tags", "last_contact_at"}, {}};
  listing.when_empty = "no clients here; care client add NAME adds one";
  for (const auto& client : clients) listing.rows.push_back(record(client, context));
  return listing;
}

}  // namespace care::commands
