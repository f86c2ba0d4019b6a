#pragma once

#include <string>
#include <vector>

#include "care/client.hpp"

namespace care::store {

class Database;

/// Someone who may be the same as a client that is being added.
struct LookAlike {
  std::string slug;
  std::string name;
  std::string shared;  ///< what they have in common: an address, a VAT number; empty: only the name is alike
};

/// Who shares an address, a number, a VAT or tax code with this client, or is called nearly the same: with the same
/// words in another order, or a letter apart. Merged clients are never among them, nor is the client itself.
std::vector<LookAlike> look_alikes(Database& database, const Client& client);

}  // namespace care::store
