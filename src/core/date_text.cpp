#include "core/date_text.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "core/calendar.hpp"

namespace care {
namespace {

constexpr std::array<std::string_view, 7> kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr int kFarDays = 60;

int days_between(Date from, Date to) {
  return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

}  // namespace

std::string describe_without_year(Date day) {
  return fmt::format("{} {} {}", kDays.at(static_cast<std::size_t>(weekday_index(day))),
                     static_cast<unsigned>(day.day()), kMonths.at(static_cast<unsigned>(day.month()) - 1));
}

std::string describe_with_weekday(Date day) {
  constexpr std::array<std::string_view, 7> kWhole{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
  return fmt::format("{} {} {}", kWhole.at(static_cast<std::size_t>(weekday_index(day))),
                     static_cast<unsigned>(day.day()), kMonths.at(static_cast<unsigned>(day.month()) - 1));
}

std::string describe(Date day) {
  return fmt::format("{} {:04}", describe_without_year(day), static_cast<int>(day.year()));
}

namespace {

bool is_near(Date day, Date today) {
  constexpr int kWeek = 7;
  const int days = days_between(today, day);
  return days > -kWeek && days < kWeek;
}

std::string weekday(Date day) { return std::string(kDays.at(static_cast<std::size_t>(weekday_index(day)))); }

/// "28 Apr", "28 Apr 2025".
std::string in_the_calendar(Date day, Date today) {
  const auto text =
      fmt::format("{} {}", static_cast<unsigned>(day.day()), kMonths.at(static_cast<unsigned>(day.month()) - 1));
  return day.year() == today.year() ? text : fmt::format("{} {}", text, static_cast<int>(day.year()));
}

}  // namespace

std::string near_day(Date day, Date today) {
  if (day == today) return "today";
  if (day == add_days(today, 1)) return "tomorrow";
  return is_near(day, today) ? weekday(day) : in_the_calendar(day, today);
}

bool is_end_of_day(Instant at, const Zone& zone) {
  return at + std::chrono::seconds(1) == zone.start_of(add_days(zone.local(at).date, 1));
}

std::string near_moment(Instant at, Instant now, const Zone& zone) {
  const auto [day, time] = zone.local(at);
  const Date today = zone.local(now).date;
  if (is_end_of_day(at, zone)) return near_day(day, today);
  if (day == today) return describe(time);
  if (is_near(day, today)) return fmt::format("{} {}", weekday(day), describe(time));
  const auto text = in_the_calendar(day, today);
  return day.year() == today.year() ? fmt::format("{} {}", text, describe(time)) : text;
}

std::string describe(TimeOfDay time) {
  const std::chrono::hh_mm_ss clock{time};
  return fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
}

std::string describe(Date day, std::optional<TimeOfDay> time) {
  return time ? fmt::format("{}, {}", describe(day), describe(*time)) : describe(day);
}

std::string describe(Instant instant, const Zone& zone) {
  const LocalTime local = zone.local(instant);
  return describe(local.date, local.time);
}

std::string to_iso(Instant instant, const Zone& zone) {
  const LocalTime local = zone.local(instant);
  const std::chrono::hh_mm_ss clock{local.time};
  return fmt::format("{}T{:02}:{:02}:{:02}{}", to_iso(local.date), clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count(), zone.offset(instant));
}

std::string relative(Date day, Date today) {
  const int days = days_between(today, day);
  if (days == 0) return "today";
  if (days == 1) return "tomorrow";
  if (days == -1) return "yesterday";
  if (days > kFarDays || days < -kFarDays) return describe(day);
  return days > 0 ? fmt::format("in {} days", days) : fmt::format("{} days ago", -days);
}

std::string relative(Instant instant, Instant now, const Zone& zone) {
  const LocalTime local = zone.local(instant);
  const Date today = zone.local(now).date;
  const int days = days_between(today, local.date);
  const std::string day = relative(local.date, today);
  return days >= -1 && days <= 1 ? fmt::format("{}, {}", day, describe(local.time)) : day;
}

}  // namespace care
