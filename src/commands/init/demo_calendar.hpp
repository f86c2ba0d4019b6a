#pragma once

#include <vector>

#include "core/zone.hpp"

namespace care::commands::demo {

/// The days on which the made-up studio works, counted from today: Monday to Friday without the holidays of Italy
/// (law 260/1949 as it stands: fixed days and Easter Monday) and the patron's day of Torino.
class WorkingDays {
 public:
  WorkingDays(Date today, const Zone& zone);

  /// 1 is the last working day before today, 2 the one before that; 0 is today or the next one, -1 the one after.
  Date back(int days) const;

  /// That day in the December that was last there, or the working day before it; nothing lies after yesterday.
  Date december(unsigned on) const;

  /// A reading of the clock on that day, 940 for 9:40.
  Instant at(Date date, int clock) const;

  Date today() const { return today_; }

 private:
  Date today_;
  const Zone& zone_;
};

/// Easter Sunday of the Gregorian calendar.
Date easter(std::chrono::year year);

bool is_working_day(Date date);

}  // namespace care::commands::demo
