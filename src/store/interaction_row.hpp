#pragma once

#include <string>

#include "care/interaction.hpp"

namespace care::store {

class Statement;

/// How a row of the table interaction is read: for the table itself, and for imports of many.
namespace interaction_row {

/// "SELECT …" of what `read` wants, of `interaction i` and `client c`; without the attachments, and without what comes
/// from quotes (quote_links.hpp).
std::string columns();

inline constexpr auto kFrom = " FROM interaction i JOIN client c ON c.id = i.client_id";

Interaction read(Statement& row);

/// "INSERT …" of the fields and of :message_key, which tells the same mail when it comes again.
std::string insert();

}  // namespace interaction_row
}  // namespace care::store
