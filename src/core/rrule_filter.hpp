#pragma once

#include <cstdint>
#include <vector>

#include "core/rrule.hpp"

namespace care {

/// Whether a day is among those that a rule's lists leave, whatever the interval: each BY part but BYSETPOS, and what
/// DTSTART says where the rule itself does not.
class RruleFilter {
 public:
  RruleFilter(const Rrule& rule, Date start);

  bool passes(std::chrono::sys_days day) const;

 private:
  void complete(const Rrule& rule, Date start);
  bool passes_weekday(Date date, std::chrono::sys_days day) const;
  bool passes_week(std::chrono::sys_days day) const;

  std::uint32_t months_ = 0;  ///< a bit each, where not 0; so with all of them
  std::uint32_t month_days_ = 0;
  std::uint32_t last_month_days_ = 0;  ///< counted from the end of the month
  std::uint32_t weekdays_ = 0;
  std::vector<NumberedWeekday> numbered_weekdays_;
  bool numbers_in_year_ = false;  ///< the second Tuesday of the year, not of its month
  std::vector<int> year_days_;
  std::vector<int> weeks_;
  std::chrono::weekday week_start_;
};

}  // namespace care
