#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/office_hours.hpp"
#include "core/holidays.hpp"
#include "core/zone.hpp"

namespace care {

/// A rule that gives a year's days off: holidays, a patron saint's day.
using YearlyDaysOff = std::function<std::vector<NamedDay>(std::chrono::year)>;

/// When an office is open, as wall clocks of its zone show it.
struct OfficeRules {
  /// Days on end that are off, such as the holidays in August; both ends are among them.
  struct Closure {
    Date first;
    Date last;
    std::string name;
  };

  OfficeWeek week;                              ///< in order, none overlapping; so too of `days`
  std::map<Date, std::vector<OpenRange>> days;  ///< single days with hours of their own: they go before all else
  std::vector<Closure> closures;
  std::vector<YearlyDaysOff> yearly;
};

/// What a day holds for the office.
struct DayPlan {
  std::vector<OpenRange> open;
  /// Where it is closed all day, why: the name of the weekday that never opens, then the names of days off.
  std::vector<std::string> closed_because;
};

/// A time in which a clock stands still, though the office may be open.
struct Pause {
  Instant from;
  Instant to;
  std::string why;
};

/// When so much office time has passed, and how that was found.
struct OfficeDeadline {
  struct Step {
    Date day;  ///< of the calendar, in the office's zone
    Instant from;
    Instant to;
    bool open = false;                 ///< its time counts
    bool paused = false;               ///< it does not, though the office is open
    std::vector<std::string> because;  ///< why it does not
    std::chrono::seconds used{};       ///< of the span, in this step
    std::chrono::seconds left{};       ///< of it, after this step
  };

  Instant start;
  bool open = false;  ///< whether the office is, at the start
  Instant due;
  std::vector<Step> steps;  ///< day by day, in order; the nights between are left out
};

/// The office's calendar: hours of the week, days that differ, days off. Times are real: on the day clocks go forward
/// an hour that is skipped does not count, on the day they go back one that comes twice counts twice. A stretch that
/// begins in a skipped hour begins as much later; one whose end comes twice ends the second time.
///
/// Where nothing is open for ten years, what looks for the next opening throws Error(config) that names [hours]; where
/// it would have to look beyond the year 9999, Error(usage).
class OfficeCalendar {
 public:
  OfficeCalendar(Zone zone, OfficeRules rules) : zone_(std::move(zone)), rules_(std::move(rules)) {}

  const Zone& zone() const { return zone_; }
  const OfficeWeek& week() const { return rules_.week; }

  DayPlan day(Date date) const;

  /// A stretch begins open and ends closed: at 18:00 an office that is open until then is not.
  bool is_open(Instant at) const;

  /// The end of what is open now, over midnight too. Nothing where it is closed, and where it does not close within a
  /// year.
  std::optional<Instant> closes_at(Instant at) const;

  /// The first open instant at or after that one.
  Instant next_open(Instant at) const;

  /// The instant at which `span` of office time has passed since `start`, without that of the pauses (in order, none
  /// overlapping, each shorter than ten years). What ends at closing is due at closing; nothing at all, said while it
  /// is closed, is due at the next opening. A span is never negative: less than nothing is nothing.
  OfficeDeadline add(Instant start, std::chrono::seconds span, const std::vector<Pause>& pauses = {}) const;

  /// The same, only the instant.
  Instant due(Instant start, std::chrono::seconds span, const std::vector<Pause>& pauses = {}) const;

  /// Office time from one instant to a later one; 0 where it is none.
  std::chrono::seconds between(Instant from, Instant to) const;

  /// A day with any hours.
  bool is_working_day(Date date) const { return !ranges(date).empty(); }

  /// The so many-th working day after that day, or before it; the day itself for 0.
  Date add_working_days(Date date, int count) const;

  /// How many working days come after `from`, up to `to` and with it; 0 where `to` is not later.
  int working_days_between(Date from, Date to) const;

  /// A stretch of real time in which it is open.
  struct Stretch {
    Instant from;
    Instant to;
  };

  /// Those of a day, in order. They never reach into another day.
  std::vector<Stretch> stretches(Date date) const;

 private:
  const std::vector<OpenRange>& ranges(Date date) const;
  const std::vector<OpenRange>& of_weekday(Date date) const;
  int exceptions_between(Date from, Date to) const;
  std::vector<std::string> names_of(Date date) const;
  const std::vector<NamedDay>& days_off(std::chrono::year year) const;
  std::optional<Stretch> stretch_at(Instant at) const;
  Instant end_of(Date date, const OpenRange& range) const;
  std::chrono::seconds open_time(Date date) const;
  std::chrono::seconds open_time(Date first, Date last) const;
  const std::vector<std::chrono::seconds>& open_until(std::chrono::year year) const;

  Zone zone_;
  OfficeRules rules_;
  mutable std::map<std::chrono::year, std::vector<NamedDay>> days_off_;  ///< by date; made when first asked for
  /// How long it was open in the first days of a year: at 0 of none of them, at 1 of one, at last of all.
  mutable std::map<std::chrono::year, std::vector<std::chrono::seconds>> open_until_;
};

}  // namespace care
