#include "core/calendar.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>

namespace care {
namespace {

using std::chrono::sys_days;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// The Monday of the week that holds the year's 4 January, which is always week 1.
sys_days first_monday(int year) {
  const Date fourth{std::chrono::year{year}, std::chrono::January, std::chrono::day{4}};
  return sys_days{fourth} - std::chrono::days{weekday_index(fourth)};
}

}  // namespace

int weekday_index(Date day) { return static_cast<int>(std::chrono::weekday{sys_days{day}}.iso_encoding()) - 1; }

Date add_days(Date day, int days) { return sys_days{day} + std::chrono::days{days}; }

Date add_months(Date day, int months) {
  const auto month = std::chrono::year_month{day.year(), day.month()} + std::chrono::months{months};
  const std::chrono::year_month_day_last last{month.year(), std::chrono::month_day_last{month.month()}};
  return month / std::min(day.day(), last.day());
}

IsoWeek IsoWeek::of(Date day) {
  const sys_days monday = sys_days{day} - std::chrono::days{weekday_index(day)};
  const int year = static_cast<int>(Date{monday + std::chrono::days{3}}.year());
  return {year, static_cast<unsigned>((monday - first_monday(year)).count() / 7 + 1)};
}

Date IsoWeek::monday() const { return first_monday(year) + std::chrono::days{(static_cast<int>(number) - 1) * 7}; }

Date IsoWeek::sunday() const { return add_days(monday(), 6); }

std::string to_iso(IsoWeek week) { return fmt::format("{:04}-W{:02}", week.year, week.number); }

std::optional<IsoWeek> parse_iso_week(std::string_view text) {
  if (text.size() != 8 || text.substr(4, 2) != "-W") return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto number = digits(text.substr(6));
  if (!year || !number) return std::nullopt;
  const IsoWeek week{*year, static_cast<unsigned>(*number)};
  if (week.number < 1 || IsoWeek::of(week.monday()) != week) return std::nullopt;
  return week;
}

std::string to_iso(Date day) {
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

std::string to_iso(std::chrono::year_month month) {
  return fmt::format("{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<std::chrono::month_day> parse_month_day(std::string_view text) {
  if (text.size() != 5 || text[2] != '-') return std::nullopt;
  const auto month = digits(text.substr(0, 2));
  const auto day = digits(text.substr(3));
  if (!month || !day) return std::nullopt;
  const std::chrono::month_day found{std::chrono::month{static_cast<unsigned>(*month)},
                                     std::chrono::day{static_cast<unsigned>(*day)}};
  if (!found.ok()) return std::nullopt;
  return found;
}

namespace {

/// "14:00", and ":00.123" behind it where that is there; what is read is taken off.
std::optional<TimeOfDay> take_time(std::string_view& text) {
  if (text.size() < 5 || text[2] != ':') return std::nullopt;
  const auto hours = digits(text.substr(0, 2));
  const auto minutes = digits(text.substr(3, 2));
  text.remove_prefix(5);
  std::optional<int> seconds = 0;
  if (text.size() >= 3 && text[0] == ':') {
    seconds = digits(text.substr(1, 2));
    text.remove_prefix(3);
    if (text.size() >= 2 && text[0] == '.') {
      const auto end = std::min(text.find_first_not_of("0123456789", 1), text.size());
      if (end == 1) return std::nullopt;
      text.remove_prefix(end);
    }
  }
  if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59) return std::nullopt;
  return std::chrono::hours{*hours} + std::chrono::minutes{*minutes} + std::chrono::seconds{*seconds};
}

std::optional<std::chrono::seconds> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z") return std::chrono::seconds{0};
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const bool west = text[0] == '-';
  text.remove_prefix(1);
  const auto offset = take_time(text);
  if (!offset) return std::nullopt;
  return west ? -*offset : *offset;
}

}  // namespace

std::optional<Instant> parse_iso_instant(std::string_view text) {
  constexpr std::size_t kDay = 10;
  if (text.size() <= kDay || (text[kDay] != 'T' && text[kDay] != 't')) return std::nullopt;
  const auto day = parse_iso_date(text.substr(0, kDay));
  text.remove_prefix(kDay + 1);
  const auto time = take_time(text);
  const auto offset = parse_offset(text);
  if (!day || !time || !offset) return std::nullopt;
  return sys_days{*day} + *time - *offset;
}

std::string to_iso(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  return fmt::format(FMT_COMPILE("{}T{:02}:{:02}:{:02}Z"), to_iso(Date{day}), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

}  // namespace care
