#pragma once

#include <string>
#include <vector>

#include "care/client.hpp"

namespace care::commands {

/// Clients as a table to be edited, a line each, explained on top.
std::string to_table(const std::vector<Client>& clients);

/// Reads the table back: those of `clients` whose line was changed since it was given out as `initial`, as they are
/// now. A line that was taken out leaves its client as it is. Throws Error(usage) that names the line, for a slug that
/// is not among them, twice the same one, a missing column, or a word that a column does not know.
std::vector<Client> from_table(const std::string& text, const std::string& initial, const std::vector<Client>& clients);

}  // namespace care::commands
