#include "core/calendar.hpp"

#include "support/catch.hpp"

namespace {

using namespace care;

Date date(const char* text) { return parse_iso_date(text).value(); }

struct WeekCase {
  const char* day;
  const char* week;
  int weekday;
};

// What Python's datetime.isocalendar() says, mostly about the days around New Year, where weeks change their year.
constexpr WeekCase kWeeks[] = {
    {"1900-01-01", "1900-W01", 0}, {"1900-12-31", "1901-W01", 0}, {"1999-01-01", "1998-W53", 4},
    {"1999-12-31", "1999-W52", 4}, {"2000-01-01", "1999-W52", 5}, {"2000-12-31", "2000-W52", 6},
    {"2004-01-01", "2004-W01", 3}, {"2004-12-31", "2004-W53", 4}, {"2005-01-01", "2004-W53", 5},
    {"2005-12-31", "2005-W52", 5}, {"2008-01-01", "2008-W01", 1}, {"2008-12-31", "2009-W01", 2},
    {"2009-01-01", "2009-W01", 3}, {"2009-12-31", "2009-W53", 3}, {"2010-01-01", "2009-W53", 4},
    {"2010-12-31", "2010-W52", 4}, {"2015-01-01", "2015-W01", 3}, {"2015-12-31", "2015-W53", 3},
    {"2016-01-01", "2015-W53", 4}, {"2016-12-31", "2016-W52", 5}, {"2020-01-01", "2020-W01", 2},
    {"2020-12-31", "2020-W53", 3}, {"2021-01-01", "2020-W53", 4}, {"2021-12-31", "2021-W52", 4},
    {"2024-01-01", "2024-W01", 0}, {"2024-12-31", "2025-W01", 1}, {"2025-01-01", "2025-W01", 2},
    {"2025-12-31", "2026-W01", 2}, {"2026-01-01", "2026-W01", 3}, {"2026-12-31", "2026-W53", 3},
    {"2027-01-01", "2026-W53", 4}, {"2027-12-31", "2027-W52", 4}, {"2028-01-01", "2027-W52", 5},
    {"2028-12-31", "2028-W52", 6}, {"2032-01-01", "2032-W01", 3}, {"2032-12-31", "2032-W53", 4},
    {"2099-01-01", "2099-W01", 3}, {"2099-12-31", "2099-W53", 3}, {"2100-01-01", "2099-W53", 4},
    {"2100-12-31", "2100-W52", 4}, {"2026-01-04", "2026-W01", 6}, {"2026-01-05", "2026-W02", 0},
    {"2026-05-06", "2026-W19", 2}, {"2026-11-22", "2026-W47", 6}, {"2026-11-23", "2026-W48", 0},
    {"2020-12-27", "2020-W52", 6}, {"2024-02-29", "2024-W09", 3},
};

}  // namespace

TEST_CASE("a day has the week and the weekday that ISO 8601 gives it") {
  for (const WeekCase& each : kWeeks) {
    CAPTURE(each.day);
    CHECK(to_iso(IsoWeek::of(date(each.day))) == each.week);
    CHECK(weekday_index(date(each.day)) == each.weekday);
    const auto week = parse_iso_week(each.week);
    REQUIRE(week);
    CHECK(add_days(week->monday(), each.weekday) == date(each.day));
    CHECK(add_days(week->sunday(), each.weekday - 6) == date(each.day));
  }
}

TEST_CASE("every day of 200 years comes back from its text, and lies in its own week") {
  std::string before;
  const std::chrono::sys_days end = date("2101-01-01");
  for (std::chrono::sys_days day = date("1900-01-01"); day < end; day += std::chrono::days{1}) {
    const std::string text = to_iso(Date{day});
    const IsoWeek week = IsoWeek::of(day);
    const bool right = parse_iso_date(text) == Date{day} && text > before && week.monday() <= Date{day} &&
                       Date{day} <= week.sunday() && parse_iso_week(to_iso(week)) == week;
    if (!right) FAIL_CHECK(text);
    before = text;
  }
}

TEST_CASE("a text that is no ISO date is none") {
  for (const char* text : {"", "2026-11-31", "2027-02-29", "1900-02-29", "2026-00-10", "2026-13-01", "2026-1-01",
                           "26-11-2026", "2026-11-27 ", " 2026-11-27", "2026/11/27", "2026-11-2x", "+026-11-27"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text));
  }
  CHECK(parse_iso_date("2000-02-29"));
}

TEST_CASE("a text that is no ISO week is none") {
  for (const char* text : {"", "2026-W00", "2026-W54", "2025-W53", "2026-W1", "2026W47", "2026-w47", "2026-W47-1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_week(text));
  }
  CHECK(parse_iso_week("2026-W53"));
}

TEST_CASE("months keep the day where there is one") {
  CHECK(add_months(date("2026-01-31"), 1) == date("2026-02-28"));
  CHECK(add_months(date("2028-01-31"), 1) == date("2028-02-29"));
  CHECK(add_months(date("2026-01-31"), 2) == date("2026-03-31"));
  CHECK(add_months(date("2028-02-29"), 12) == date("2029-02-28"));
  CHECK(add_months(date("2028-02-29"), 48) == date("2032-02-29"));
  CHECK(add_months(date("2026-03-31"), -1) == date("2026-02-28"));
  CHECK(add_months(date("2026-01-15"), -1) == date("2025-12-15"));
  CHECK(add_months(date("2026-12-15"), 1) == date("2027-01-15"));
  CHECK(add_months(date("2026-05-06"), 0) == date("2026-05-06"));
}

TEST_CASE("months that are added arrive in that month, on the same day or its last") {
  for (int from = 0; from < 366; ++from) {
    const Date start = add_days(date("2028-01-01"), from);
    for (int months = -30; months <= 30; ++months) {
      const Date end = add_months(start, months);
      const auto month = std::chrono::year_month{start.year(), start.month()} + std::chrono::months{months};
      const bool last = std::chrono::year_month{add_days(end, 1).year(), add_days(end, 1).month()} != month;
      const bool right = end.ok() && std::chrono::year_month{end.year(), end.month()} == month &&
                         (end.day() == start.day() || (end.day() < start.day() && last));
      if (!right) FAIL_CHECK(to_iso(start) << " and " << months << " months: " << to_iso(end));
    }
  }
}

TEST_CASE("instants are written in UTC, before 1970 too") {
  CHECK(to_iso(Instant{}) == "1970-01-01T00:00:00Z");
  CHECK(to_iso(Instant{std::chrono::seconds{-1}}) == "1969-12-31T23:59:59Z");
  CHECK(to_iso(Instant{std::chrono::sys_days{date("2026-11-27")} + std::chrono::hours{14}}) == "2026-11-27T14:00:00Z");
}
