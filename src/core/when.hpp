#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "care/time.hpp"
#include "core/zone.hpp"

namespace care {

/// What a phrase is for: it decides which of two readings is meant.
enum class Tense {
  future,  ///< due dates: "friday" is the next one, "20/5" the next 20 May
  past,    ///< when something happened: "friday" is the last one, "20/5" the last 20 May
  either   ///< `care date`: as future, and the past may be named ("yesterday", "3 days ago", "now")
};

/// A moment as it was said: a day, and an hour only where one was named.
struct When {
  Date date;
  std::optional<TimeOfDay> time;   ///< on the wall clock of the zone
  std::optional<Instant> instant;  ///< where `time` is; of an hour that comes twice the first
};

/// The so many-th working day after a day, or before it.
using AddWorkingDays = std::function<Date(Date, int)>;

/// Reads a date or a time in English or Italian, as people write it: "2026-11-27 15:00", "27/11", "tomorrow 9am",
/// "venerdì 14:30", "in 3 days", "+2w", "fine mese". Day before month. Case, accents and doubled blanks do not
/// matter. `now` is where relative phrases start, seen in `zone`; "5bd" counts the working days that `add_working_days`
/// knows, else those from Monday to Friday.
///
/// Throws Error(usage) that quotes the phrase, says why, and hints at what would be understood: two readings
/// ("next friday"), month or minute ("1m"), a day that does not exist, an hour that does not exist on that day in
/// that zone, words that are not known. Nothing unknown ever turns into now.
When parse_when(std::string_view phrase, Instant now, const Zone& zone, Tense tense,
                const AddWorkingDays& add_working_days = {});

}  // namespace care
