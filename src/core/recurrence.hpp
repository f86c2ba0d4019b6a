#pragma once

#include <optional>
#include <string>
#include <variant>

#include "care/time.hpp"
#include "core/rrule.hpp"

namespace care {

/// "2mo": so many days, weeks, months or years from one to the next. Months and years keep the day on which they began:
/// 31 January, 28 February, 31 March.
struct Span {
  enum class Unit { day, week, month, year };
  int count = 1;
  Unit unit = Unit::day;
  friend bool operator==(const Span&, const Span&) = default;
};

/// "weekday" (Monday to Friday), "mon,thu".
struct Weekdays {
  unsigned days = 0;  ///< a bit each; that of Monday is 1
  friend bool operator==(const Weekdays&, const Weekdays&) = default;
};

/// How something comes back. It stands for days without an end or with one; which they are follows from the day that it
/// began on, the anchor, so nothing of it is ever stored.
struct Recurrence {
  std::variant<Span, Weekdays, Rrule> form;
  friend bool operator==(const Recurrence&, const Recurrence&) = default;
};

/// Reads "1w", "2mo", "3d", "1y", "2 weeks", "month", "weekday", "mon", "mon,thu", the same in Italian ("settimana",
/// "2 mesi", "lunedì", "feriale"), and the rules of RFC 5545 that `parse_rrule` reads.
/// Throws Error(usage) that names the word, with what would be right as its hint.
Recurrence parse_recurrence(const std::string& text);

/// "2mo", "weekday", "mon,thu", "FREQ=…": the one way to write it; reads back to the same.
std::string to_text(const Recurrence& recurrence);

/// "every 2 months", "every weekday", "every Mon and Thu", "every month on the last Fri".
std::string describe(const Recurrence& recurrence);

/// The first occurrence after `after`. The anchor is itself the first of a short form, whatever day of the week it is;
/// for a rule of RFC 5545 it is DTSTART. None where it has ended or never comes, up to the year 9999.
std::optional<Date> next_occurrence(const Recurrence& recurrence, Date anchor, Date after);

/// The day on which it comes back where that is counted from when it was done: one interval after, or the next of these
/// weekdays; of a rule, its next day as if it began when it was done. A COUNT is not counted here: nothing tells how
/// often it was done. None where a rule has ended or never comes.
std::optional<Date> after_done(const Recurrence& recurrence, Date done);

/// The rule for a calendar (RFC 5545, without "RRULE:"), to stand beside a DTSTART on one of its occurrences: a short
/// form in months or years that began after the 28th keeps its day in every month that has it, and else takes the last.
std::string rrule_of(const Recurrence& recurrence, Date anchor);

}  // namespace care
