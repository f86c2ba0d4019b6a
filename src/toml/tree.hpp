#pragma once

#include <span>
#include <string>

#include "toml/value.hpp"

namespace care::toml {

/// Makes the table say `value` at `path`, which is not empty, with the tables on the way; where `value` is null it says
/// nothing there any more. A path that leads through something else than a table changes nothing.
void put(Table& table, std::span<const std::string> path, const Value* value);

/// Takes the tables away that are empty on the way: those made by dotted keys go with their last key.
void prune(Table& table, std::span<const std::string> path);

}  // namespace care::toml
