#pragma once

#include <string>
#include <vector>

namespace care::store {

class Database;

/// The tables whose next id would be beyond all that could be used up, or is none at all: once an import could bring
/// such an id, and the engine counts on from the highest that was ever there.
std::vector<std::string> tables_without_room(Database& database);

/// Lets those tables count on from the highest id that is in them now.
void make_room(Database& database);

}  // namespace care::store
