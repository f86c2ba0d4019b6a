#pragma once

#include <string>
#include <string_view>

namespace care_mail {

/// Writes a complete message with CRLF line ends from a draft in JSON:
///   from, to        {"name", "email"}; `to` may have an empty email, then there is no To field
///   subject, text, html
///   date            seconds since 1970 (UTC), shown with `date_zone_offset` ("+0200")
///   message_id      with its angle brackets
///
/// Line breaks in names and subject become blanks. The same draft gives the same bytes.
/// Throws helpers::DataError where the JSON is no draft, or an address or the Message-ID cannot stand in a header.
std::string compose(std::string_view text);

}  // namespace care_mail
