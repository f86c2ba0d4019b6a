#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "care/time.hpp"
#include "care/world.hpp"

namespace care::exchange {

/// A day; a moment; or an hour as the clocks where its reader is show it, so that what comes back at ten stays at ten
/// when summer time ends (RFC 5545, 3.3.5, form 1).
using CalendarTime = std::variant<Date, Instant, LocalTime>;

/// An entry of a calendar (RFC 5545). Empty texts are left out.
struct CalendarItem {
  enum class Kind { todo, event };

  Kind kind = Kind::todo;
  std::string uid;  ///< the same each time, so that a calendar that has it takes the new state over
  Instant stamp{};  ///< when it was last changed
  std::optional<CalendarTime> start;
  std::optional<CalendarTime> due;  ///< of an event its end
  std::string rrule;                ///< "FREQ=WEEKLY", what `rrule_of` gives; wants a start
  std::string summary;
  std::string description;              ///< may have several lines
  std::string status;                   ///< of a todo NEEDS-ACTION, COMPLETED…; of an event CONFIRMED…
  std::optional<Instant> completed;     ///< when a todo was
  std::vector<std::string> categories;  ///< a comma in one becomes a blank
  std::string url;
};

/// A file for calendars (.ics), through the helper program care-calendar in `helpers`: the same items give the same
/// bytes. Throws Error(failed) where the helper cannot be run or says why not.
std::string to_ics(const std::vector<CalendarItem>& items, Programs& programs, const std::filesystem::path& helpers);

}  // namespace care::exchange
