#pragma once

#include "care/reminder.hpp"
#include "exchange/calendar.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// A reminder as calendars and lists of tasks show it. What is due on a day is a VTODO: it can be ticked off, and stays
/// until it is. What is due at an hour is a VEVENT, for calendars of phones show and announce hours of events alone.
///
/// What comes back has its rule, and then its hour as the clocks of its reader show it: an instant in UTC would move by
/// an hour with summer time. What is counted from when it is done has none, for nobody knows yet when that will be.
exchange::CalendarItem calendar_item(const Reminder& reminder, cli::Context& context);

}  // namespace care::commands
