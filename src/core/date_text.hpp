#pragma once

#include <optional>
#include <string>

#include "care/time.hpp"
#include "core/zone.hpp"

namespace care {

/// "Fri 27 Nov 2026", for the terminal. What clients read is put into words by the documents.
std::string describe(Date day);

/// "Fri 27 Nov 2026, 10:00"; only the day where there is no time.
std::string describe(Date day, std::optional<TimeOfDay> time);

/// "Fri 27 Nov 2026, 10:00" as the clocks of the zone show it.
std::string describe(Instant instant, const Zone& zone);

/// "2026-11-27T10:00:00+01:00": ISO 8601, as the clocks of the zone show it.
std::string to_iso(Instant instant, const Zone& zone);

/// "Fri 27 Nov".
std::string describe_without_year(Date day);

/// "Friday 27 Nov".
std::string describe_with_weekday(Date day);

/// As short as it stays clear in a list of what is near: "today", "tomorrow", "Tue", "28 Apr", "28 Apr 2025".
std::string near_day(Date day, Date today);

/// The last second of a day: what is due by then is due on that day, and has no hour.
bool is_end_of_day(Instant at, const Zone& zone);

/// The same with the hour: "17:12" today, "Tue 16:30", "28 Apr 16:30"; of another year the day alone.
std::string near_moment(Instant at, Instant now, const Zone& zone);

/// "10:00".
std::string describe(TimeOfDay time);

/// "today", "tomorrow", "yesterday", "in 3 days", "3 days ago"; beyond 60 days the day itself.
std::string relative(Date day, Date today);

/// As for a day, seen in the zone; with the hour where it is at most a day away: "today, 10:30".
std::string relative(Instant instant, Instant now, const Zone& zone);

}  // namespace care
