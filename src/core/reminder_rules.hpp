#pragma once

#include "care/reminder.hpp"
#include "core/recurrence.hpp"
#include "core/zone.hpp"

namespace care {

/// Its moment has passed: its hour where it has one, else its day.
bool is_late(const Reminder& reminder, Instant now, Date today);

/// It is put off, and the moment has not come yet.
bool is_snoozed(const Reminder& reminder, Instant now, Date today);

/// The first day on which something comes up that comes back and begins today; none where it never does.
std::optional<Date> first_occurrence(const Recurrence& recurrence, Date today);

/// Marks it as done now. What comes back is due again: on its next day after today and after the day it was due, so
/// that what was missed is caught up with once; of `after_done` counted from today. It keeps its hour. What comes back
/// no more is done for good.
void complete(Reminder& reminder, Instant now, const Zone& zone);

}  // namespace care
