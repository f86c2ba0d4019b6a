#pragma once

#include <string>
#include <string_view>

namespace care_calendar {

/// The whole days of a calendar (RFC 5545) between two days "2026-01-01", both among them: events that begin on a day
/// and at no hour, those that come back each time, those of several days each of them. A JSON array in order:
///   date   "2026-08-14"
///   name   the event's summary, one line
///
/// Days taken out (EXDATE), cancelled events and what has an hour are not there; of an event that was moved
/// (RECURRENCE-ID) only the day to which. Damage inside is survived. Throws helpers::DataError where it is no calendar
/// at all, comes back more often than any real one, or the days are no days or more than 200 years.
std::string days(std::string_view calendar, const std::string& from, const std::string& to);

}  // namespace care_calendar
