#include "cli/office.hpp"

#include <fmt/format.h>

#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/patron_saints.hpp"

namespace care::cli {
namespace {

/// A day of every year; 29 February only where there is one.
YearlyDaysOff every_year(std::chrono::month_day day, const char* name) {
  return [=](std::chrono::year year) {
    const Date date = year / day.month() / day.day();
    return date.ok() ? std::vector{NamedDay{date, name}} : std::vector<NamedDay>();
  };
}

/// "2026-08-14", or "2026-08-10..2026-08-23".
OfficeRules::Closure closure(const std::string& days) {
  const Date first = parse_iso_date(days.substr(0, 10)).value();
  if (days.size() == 10) return {first, first, "a day off"};
  const Date last = parse_iso_date(days.substr(12)).value();
  return {first, last, fmt::format("away until {}", describe(last))};
}

void add_holidays(const std::string& holidays, const DaysOfFile& days_of_file, OfficeRules& rules) {
  if (holidays.empty() || holidays == "none") return;
  if (holidays == "it") {
    rules.yearly.emplace_back(italian_holidays);
  } else if (const auto day = parse_month_day(holidays)) {
    rules.yearly.push_back(every_year(*day, "a holiday"));
  } else if (holidays.ends_with(".ics")) {
    rules.yearly.emplace_back([=](std::chrono::year year) { return days_of_file(holidays, year); });
  } else {
    rules.closures.push_back(closure(holidays));
  }
}

void add_patron(const std::string& patron, OfficeRules& rules) {
  if (const auto day = parse_month_day(patron)) {
    rules.yearly.push_back(every_year(*day, "the patron saint's day"));
  } else if (const auto saint = PatronSaint::of(patron)) {
    rules.yearly.emplace_back([saint = *saint](std::chrono::year year) { return saint.days(year); });
  }
}

}  // namespace

OfficeCalendar office_calendar(const Config::Hours& hours, const Zone& zone, const DaysOfFile& days_of_file) {
  OfficeRules rules;
  rules.week = hours.week;
  for (const auto& [day, ranges] : hours.days) rules.days[parse_iso_date(day).value()] = ranges;
  for (const auto& each : hours.holidays) add_holidays(each, days_of_file, rules);
  add_patron(hours.patron, rules);
  for (const auto& each : hours.closed) {
    if (!each.empty()) rules.closures.push_back(closure(each));
  }
  return {zone, std::move(rules)};
}

}  // namespace care::cli
