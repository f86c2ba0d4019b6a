#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "care/client.hpp"

namespace care::store {

class Database;

// The tables contact_point and person: what a client has several of. They are written and read whole with the client.

void write_details(Database& database, const Client& client);
void remove_details(Database& database, ClientId client);

/// Fills in the contact points and people of all these clients, with one query for each table.
void read_details(Database& database, std::vector<Client>& clients);

/// An address as it is looked up: folded, a phone number without all but its digits.
std::string address_key(std::string_view channel, std::string_view address);

}  // namespace care::store
