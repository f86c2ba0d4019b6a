#include "store/client_details.hpp"

#include <fmt/format.h>

#include <map>

#include "core/choice.hpp"
#include "core/text.hpp"
#include "store/database.hpp"

namespace care::store {
namespace {

std::vector<Role> read_roles(Statement& row) {
  std::vector<Role> roles;
  for (const auto& word : split(row.text(), ' ')) {
    if (const auto role = from_name<Role>(word)) roles.push_back(*role);
  }
  return roles;
}

/// Asks for the rows of those clients. Of a few they are all between the lowest and the highest id, which costs little
/// more than theirs alone.
Statement& of_clients(Statement& query, const std::map<ClientId, Client*>& clients) {
  return query.bind(":lowest", clients.begin()->first).bind(":highest", clients.rbegin()->first);
}

Client* owner(Statement& row, const std::map<ClientId, Client*>& clients) {
  const auto found = clients.find(row.id<ClientId>());
  return found == clients.end() ? nullptr : found->second;
}

}  // namespace

std::string address_key(std::string_view channel, std::string_view address) {
  const bool by_number = channel == "phone" || channel == "whatsapp" || channel == "sms";
  if (!by_number) return folded(trimmed(address));
  std::string digits;
  for (const char c : address) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits.empty() ? folded(trimmed(address)) : digits;
}

void write_details(Database& database, const Client& client) {
  Statement point(database, R"sql(
    INSERT INTO contact_point (client_id, position, channel, address, address_key)
    VALUES (:client, :position, :channel, :address, :key))sql");
  for (std::size_t i = 0; i < client.contact_points.size(); ++i) {
    const auto& [channel, address] = client.contact_points[i];
    point.bind(":client", client.id)
        .bind(":position", static_cast<std::int64_t>(i))
        .bind(":channel", channel)
        .bind(":address", address)
        .bind(":key", address_key(channel, address))
        .run();
    point.reset();
  }
  Statement person(database, R"sql(
    INSERT INTO person (client_id, position, name, email, roles)
    VALUES (:client, :position, :name, :email, :roles))sql");
  for (std::size_t i = 0; i < client.people.size(); ++i) {
    std::vector<std::string_view> roles;
    for (const auto role : client.people[i].roles) roles.push_back(name(role));
    person.bind(":client", client.id)
        .bind(":position", static_cast<std::int64_t>(i))
        .bind(":name", client.people[i].name)
        .bind(":email", client.people[i].email)
        .bind(":roles", fmt::format("{}", fmt::join(roles, " ")))
        .run();
    person.reset();
  }
}

void remove_details(Database& database, ClientId client) {
  Statement(database, "DELETE FROM contact_point WHERE client_id = :id").bind(":id", client).run();
  Statement(database, "DELETE FROM person WHERE client_id = :id").bind(":id", client).run();
}

void read_details(Database& database, std::vector<Client>& clients) {
  if (clients.empty()) return;
  std::map<ClientId, Client*> by_id;
  for (auto& client : clients) by_id[client.id] = &client;

  Statement points(database, R"sql(
    SELECT client_id, channel, address FROM contact_point
    WHERE client_id BETWEEN :lowest AND :highest ORDER BY client_id, position)sql");
  of_clients(points, by_id);
  while (points.step()) {
    if (auto* client = owner(points, by_id)) client->contact_points.push_back({points.text(), points.text()});
  }
  Statement people(database, R"sql(
    SELECT client_id, name, email, roles FROM person
    WHERE client_id BETWEEN :lowest AND :highest ORDER BY client_id, position)sql");
  of_clients(people, by_id);
  while (people.step()) {
    if (auto* client = owner(people, by_id))
      client->people.push_back({people.text(), people.text(), read_roles(people)});
  }
}

}  // namespace care::store
