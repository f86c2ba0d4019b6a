#include "core/office_calendar.hpp"

#include <algorithm>
#include <array>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/office_deadline.hpp"

namespace care {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;
using std::chrono::sys_days;

constexpr std::array<const char*, 7> kWeekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};

Date next(Date date) { return sys_days(date) + days(1); }

struct ByDate {
  bool operator()(const NamedDay& one, const NamedDay& other) const { return one.date < other.date; }
  bool operator()(const NamedDay& one, Date date) const { return one.date < date; }
  bool operator()(Date date, const NamedDay& one) const { return date < one.date; }
};

/// The days of a closure that lie in the year.
void add(const OfficeRules::Closure& closure, std::chrono::year year, std::vector<NamedDay>& to) {
  const sys_days last = std::min<sys_days>(closure.last, year / std::chrono::December / 31);
  for (sys_days day = std::max<sys_days>(closure.first, year / std::chrono::January / 1); day <= last; day += days(1)) {
    to.push_back({day, closure.name});
  }
}

}  // namespace

const std::vector<NamedDay>& OfficeCalendar::days_off(std::chrono::year year) const {
  if (const auto known = days_off_.find(year); known != days_off_.end()) return known->second;
  std::vector<NamedDay> found;
  for (const auto& rule : rules_.yearly) {
    for (auto& day : rule(year)) found.push_back(std::move(day));
  }
  for (const auto& closure : rules_.closures) care::add(closure, year, found);
  std::stable_sort(found.begin(), found.end(), ByDate());
  return days_off_[year] = std::move(found);
}

const std::vector<OpenRange>& OfficeCalendar::of_weekday(Date date) const {
  return rules_.week.at(static_cast<std::size_t>(weekday_index(date)));
}

const std::vector<OpenRange>& OfficeCalendar::ranges(Date date) const {
  static const std::vector<OpenRange> kClosed;
  if (const auto own = rules_.days.find(date); own != rules_.days.end()) return own->second;
  const auto& of_week = of_weekday(date);
  if (of_week.empty()) return of_week;
  const auto& off = days_off(date.year());
  return std::binary_search(off.begin(), off.end(), date, ByDate()) ? kClosed : of_week;
}

std::vector<std::string> OfficeCalendar::names_of(Date date) const {
  std::vector<std::string> names;
  const auto weekday = static_cast<std::size_t>(weekday_index(date));
  if (rules_.week.at(weekday).empty()) names.emplace_back(kWeekdays.at(weekday));
  const auto& off = days_off(date.year());
  const auto [first, last] = std::equal_range(off.begin(), off.end(), date, ByDate());
  for (auto day = first; day != last; ++day) {
    if (std::find(names.begin(), names.end(), day->name) == names.end()) names.push_back(day->name);
  }
  if (names.empty()) names.emplace_back("no hours that day");
  return names;
}

DayPlan OfficeCalendar::day(Date date) const {
  DayPlan plan{ranges(date), {}};
  if (plan.open.empty()) plan.closed_because = names_of(date);
  return plan;
}

Instant OfficeCalendar::end_of(Date date, const OpenRange& range) const {
  if (range.to == hours(24)) return zone_.start_of(next(date));
  const auto end = zone_.instant({date, range.to});
  return end.kind == Zone::Reading::Kind::repeated ? end.second : end.first;
}

std::vector<OfficeCalendar::Stretch> OfficeCalendar::stretches(Date date) const {
  const auto& open = ranges(date);
  std::vector<Stretch> found;
  if (open.empty()) return found;
  found.reserve(open.size());
  const Instant end_of_day = zone_.start_of(next(date));
  Instant earliest = zone_.start_of(date);
  for (const OpenRange& range : open) {
    const Instant from = std::max(earliest, zone_.instant({date, range.from}).first);
    const Instant to = std::min(end_of_day, end_of(date, range));
    if (from >= to) continue;  // skipped by the clocks
    if (!found.empty() && found.back().to == from) {
      found.back().to = to;
    } else {
      found.push_back({from, to});
    }
    earliest = to;
  }
  return found;
}

std::optional<OfficeCalendar::Stretch> OfficeCalendar::stretch_at(Instant at) const {
  // Where clocks go back over midnight an instant can belong to the day after the one that they show.
  const Date shown = zone_.local(at).date;
  for (const Date date : {shown, next(shown)}) {
    for (const Stretch& each : stretches(date)) {
      if (each.from <= at && at < each.to) return each;
    }
  }
  return std::nullopt;
}

bool OfficeCalendar::is_open(Instant at) const { return stretch_at(at).has_value(); }

std::optional<Instant> OfficeCalendar::closes_at(Instant at) const {
  constexpr int kYear = 366;
  auto stretch = stretch_at(at);
  if (!stretch) return std::nullopt;
  for (int day = 0; day < kYear; ++day) {
    const auto more = stretch_at(stretch->to);
    if (!more) return stretch->to;
    stretch = more;
  }
  return std::nullopt;
}

Instant OfficeCalendar::next_open(Instant at) const { return due(at, seconds(0)); }

OfficeDeadline OfficeCalendar::add(Instant start, seconds span, const std::vector<Pause>& pauses) const {
  return deadline(*this, start, span, pauses, Explained::step_by_step);
}

Instant OfficeCalendar::due(Instant start, seconds span, const std::vector<Pause>& pauses) const {
  return deadline(*this, start, span, pauses, Explained::no).due;
}

seconds OfficeCalendar::open_time(Date date) const {
  seconds sum{0};
  for (const Stretch& each : stretches(date)) sum += each.to - each.from;
  return sum;
}

const std::vector<seconds>& OfficeCalendar::open_until(std::chrono::year year) const {
  auto& sums = open_until_[year];
  if (!sums.empty()) return sums;
  sums.push_back(seconds(0));
  const Date first = year / std::chrono::January / 1;
  for (Date date = first; date.year() == year; date = next(date)) sums.push_back(sums.back() + open_time(date));
  return sums;
}

/// Of whole days, both among them.
seconds OfficeCalendar::open_time(Date first, Date last) const {
  const auto before = [this](Date date) {
    const auto passed = sys_days(date) - sys_days(date.year() / std::chrono::January / 1);
    return open_until(date.year()).at(static_cast<std::size_t>(passed.count()));
  };
  seconds sum = before(last) + open_time(last) - before(first);
  for (auto year = first.year(); year < last.year(); ++year) sum += open_until(year).back();
  return sum;
}

seconds OfficeCalendar::between(Instant from, Instant to) const {
  constexpr days kMany(31);
  seconds sum{0};
  if (to <= from) return sum;
  const auto add_days = [&](sys_days first, sys_days last) {
    for (sys_days date = first; date <= last; date += days(1)) {
      for (const Stretch& each : stretches(date)) {
        sum += std::max(seconds(0), std::min(to, each.to) - std::max(from, each.from));
      }
    }
  };
  // Where clocks go back over midnight an instant can belong to the day after the one that they show.
  const sys_days first = zone_.local(from).date;
  const sys_days last = zone_.local(to).date;
  if (last - first <= kMany) {
    add_days(first, last + days(1));
    return sum;
  }
  add_days(first, first + days(1));
  add_days(last, last + days(1));
  return sum + open_time(first + days(2), last - days(1));
}

Date OfficeCalendar::add_working_days(Date date, int count) const {
  const days step(count < 0 ? -1 : 1);
  sys_days day = date;
  sys_days last_open = day;
  for (int left = std::abs(count); left > 0;) {
    day += step;
    check_reach(day, last_open);
    if (!is_working_day(day)) continue;
    last_open = day;
    --left;
  }
  return day;
}

/// How many more working days there are after `from`, up to `to` and with it, than the weekdays alone would give.
int OfficeCalendar::exceptions_between(Date from, Date to) const {
  const auto off_weekday = [this](Date date) { return is_working_day(date) - !of_weekday(date).empty(); };
  int more = 0;
  const auto& own = rules_.days;
  for (auto day = own.upper_bound(from); day != own.end() && day->first <= to; ++day) more += off_weekday(day->first);
  for (auto year = from.year(); year <= to.year(); ++year) {
    const auto& off = days_off(year);
    auto day = std::upper_bound(off.begin(), off.end(), from, ByDate());
    for (; day != off.end() && day->date <= to; ++day) {
      const bool is_counted = own.contains(day->date) || (day != off.begin() && std::prev(day)->date == day->date);
      if (!is_counted) more += off_weekday(day->date);
    }
  }
  return more;
}

int OfficeCalendar::working_days_between(Date from, Date to) const {
  if (to <= from) return 0;
  const auto all = (sys_days(to) - sys_days(from)).count();
  const auto open = std::count_if(rules_.week.begin(), rules_.week.end(), [](const auto& day) { return !day.empty(); });
  auto count = static_cast<int>(all / 7 * open);
  for (auto left = all % 7; left > 0; --left) count += !of_weekday(sys_days(to) - days(left - 1)).empty();
  return count + exceptions_between(from, to);
}

}  // namespace care
