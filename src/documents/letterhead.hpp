#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "care/client.hpp"
#include "documents/sheet.hpp"
#include "documents/writer.hpp"

namespace care::documents {

/// Puts on a sheet what every document has at its head and foot: language, author, logo, the writer's lines, the
/// reader's address, the number of the page. Uses the phrases of "sheet.words" in the reader's language.
void put_letterhead(Sheet& sheet, const Client& client, const Writer& writer, const Overrides& overrides);

/// A postal address in the lines of an envelope: as it was written, and where that is one line, broken at its commas,
/// but for those before a house number: "Via Po 1, 10124 Torino" is two lines, "Via Po, 1" is one.
std::vector<std::string> address_lines(std::string_view address);

}  // namespace care::documents
