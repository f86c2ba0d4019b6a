#include "core/office_deadline.hpp"

#include <algorithm>

namespace care {
namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;

/// Goes from day to day and takes office time off the span until none is left.
class Countdown {
 public:
  Countdown(const OfficeCalendar& calendar, const std::vector<Pause>& pauses, Explained explained)
      : calendar_(calendar), pauses_(pauses), explained_(explained == Explained::step_by_step) {}

  OfficeDeadline run(Instant start, seconds span) {
    at_ = result_.start = start;
    result_.open = explained_ && calendar_.is_open(start);
    left_ = std::max(span, seconds(0));
    first_day_ = calendar_.zone().local(start).date;
    sys_days last_open = first_day_;
    for (sys_days day = first_day_; !take_day(day); day += days(1)) {
      if (was_open_) last_open = day;
      check_reach(day, last_open);
    }
    return std::move(result_);
  }

 private:
  /// Whether the span ends on that day.
  bool take_day(Date day) {
    was_open_ = false;
    const auto stretches = calendar_.stretches(day);
    if (stretches.empty()) closed_all_day(day);
    const bool first_day = day == first_day_;
    bool before_opening = true;
    for (const auto& stretch : stretches) {
      if (stretch.to > at_) {
        if (stretch.from > at_ && (first_day || !before_opening)) {
          closed(day, at_, stretch.from, before_opening ? "before opening" : "break");
        }
        if (take_stretch(day, {std::max(at_, stretch.from), stretch.to})) return true;
        at_ = stretch.to;
      }
      before_opening = false;
    }
    if (!stretches.empty() && at_ == result_.start) closed(day, at_, end_of(day), "after closing");
    return false;
  }

  bool take_stretch(Date day, OfficeCalendar::Stretch stretch) {
    for (const Pause& pause : pauses_) {
      if (pause.to <= stretch.from || pause.from >= stretch.to) continue;
      if (pause.from > stretch.from && take_open(day, {stretch.from, pause.from})) return true;
      const Instant from = std::max(stretch.from, pause.from);
      stretch.from = std::min(stretch.to, pause.to);
      paused(day, from, stretch.from, pause.why);
    }
    return stretch.from < stretch.to && take_open(day, stretch);
  }

  bool take_open(Date day, OfficeCalendar::Stretch stretch) {
    const seconds used = std::min(left_, stretch.to - stretch.from);
    const bool ends = left_ == used;
    left_ -= used;
    was_open_ = true;
    if (ends) result_.due = stretch.from + used;
    add({day, stretch.from, stretch.to, true, false, {}, used, left_});
    return ends;
  }

  void closed(Date day, Instant from, Instant to, const char* why) {
    add({day, from, to, false, false, {why}, seconds(0), left_});
  }

  void paused(Date day, Instant from, Instant to, const std::string& why) {
    add({day, from, to, false, true, {why}, seconds(0), left_});
  }

  void closed_all_day(Date day) {
    if (!explained_) return;
    const Instant from = std::max(at_, calendar_.zone().start_of(day));
    auto because = calendar_.day(day).closed_because;
    if (because.empty()) because.emplace_back("the clocks skip its hours");
    add({day, from, end_of(day), false, false, std::move(because), seconds(0), left_});
  }

  /// A day that the clocks skip, as one did in Samoa, is no step.
  void add(OfficeDeadline::Step step) {
    if (explained_ && step.from < step.to) result_.steps.push_back(std::move(step));
  }

  Instant end_of(Date day) const { return calendar_.zone().start_of(sys_days(day) + days(1)); }

  const OfficeCalendar& calendar_;
  const std::vector<Pause>& pauses_;
  bool explained_;
  Date first_day_{};
  bool was_open_ = false;  ///< on the day that was taken last
  Instant at_{};           ///< all before it is counted
  seconds left_{};
  OfficeDeadline result_;
};

/// After so long a closure nobody believes in the next opening.
constexpr days kLongestClosure{3660};

}  // namespace

void check_reach(sys_days day, sys_days last_open) {
  if (std::chrono::abs(day - last_open) > kLongestClosure) {
    throw Error(ErrorKind::config, "the office has no hours: by [hours] it is closed for ten years",
                "give a day its hours, as in: mon = [\"09:00-13:00\", \"14:00-18:00\"]");
  }
  const std::chrono::year year = Date(day).year();
  if (year > std::chrono::year(9999) || year < std::chrono::year(1)) throw usage_error("that is too far away");
}

OfficeDeadline deadline(const OfficeCalendar& calendar, Instant start, seconds span, const std::vector<Pause>& pauses,
                        Explained explained) {
  return Countdown(calendar, pauses, explained).run(start, span);
}

}  // namespace care
