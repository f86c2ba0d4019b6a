#pragma once

#include <string>
#include <string_view>

namespace care_calendar {

/// Writes a calendar (RFC 5545) from JSON, with CRLF line ends and lines of at most 75 octets:
///   product      PRODID
///   items        list of:
///     kind         "todo" or "event"
///     uid, stamp   UID; DTSTAMP, an instant "2026-05-06T08:30:00Z"
///     start, due   DTSTART; DUE of a todo, DTEND of an event: a day "2026-05-06", an instant "…Z", an hour wherever
///     its
///                  reader is "2026-05-06T10:30:00", or ""
///     rrule        "FREQ=WEEKLY" or ""; an UNTIL that is a day becomes its last second where the start has an hour
///     summary, description, status, url   "" where there is none
///     completed    an instant, or ""
///     categories   list of texts; a comma in one becomes a blank
///
/// The same JSON gives the same bytes. Control characters in texts become blanks, but for line ends in the description.
/// Throws helpers::DataError where the JSON is no such list, or a time, rule or status cannot be written.
std::string write(std::string_view json);

}  // namespace care_calendar
