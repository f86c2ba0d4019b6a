#include "core/date_text.hpp"

#include "core/calendar.hpp"
#include "support/catch.hpp"

namespace {

using namespace care;

Date date(const char* text) { return parse_iso_date(text).value(); }

Instant rome(const char* day, int hour, int minute) {
  return Zone::named("Europe/Rome").instant({date(day), std::chrono::minutes{hour * 60 + minute}}).first;
}

}  // namespace

TEST_CASE("a day is written out with its weekday") {
  CHECK(describe(date("2026-11-27")) == "Fri 27 Nov 2026");
  CHECK(describe(date("2026-05-03")) == "Sun 3 May 2026");
  CHECK(describe(date("2026-11-27"), std::chrono::hours{10}) == "Fri 27 Nov 2026, 10:00");
  CHECK(describe(date("2026-11-27"), std::nullopt) == "Fri 27 Nov 2026");
  CHECK(describe_without_year(date("2026-05-08")) == "Fri 8 May");
  CHECK(describe(rome("2026-11-27", 0, 5), Zone::named("Europe/Rome")) == "Fri 27 Nov 2026, 00:05");
  CHECK(describe(rome("2026-11-27", 0, 5), Zone::utc()) == "Thu 26 Nov 2026, 23:05");
}

TEST_CASE("a day as seen from another") {
  const Date today = date("2026-05-06");
  CHECK(relative(today, today) == "today");
  CHECK(relative(date("2026-05-07"), today) == "tomorrow");
  CHECK(relative(date("2026-05-05"), today) == "yesterday");
  CHECK(relative(date("2026-05-09"), today) == "in 3 days");
  CHECK(relative(date("2026-05-03"), today) == "3 days ago");
  CHECK(relative(date("2026-04-02"), today) == "34 days ago");
  CHECK(relative(date("2026-07-05"), today) == "in 60 days");
  CHECK(relative(date("2026-07-06"), today) == "Mon 6 Jul 2026");
  CHECK(relative(date("2025-05-06"), today) == "Tue 6 May 2025");
}

TEST_CASE("an instant near by has its hour, and days change at the zone's midnight") {
  const Zone zone = Zone::named("Europe/Rome");
  const Instant now = rome("2026-05-06", 10, 30);
  CHECK(relative(now, now, zone) == "today, 10:30");
  CHECK(relative(rome("2026-05-07", 0, 30), now, zone) == "tomorrow, 00:30");
  CHECK(relative(rome("2026-05-05", 23, 59), now, zone) == "yesterday, 23:59");
  CHECK(relative(rome("2026-05-09", 9, 0), now, zone) == "in 3 days");
  CHECK(relative(rome("2026-05-07", 0, 30), now, Zone::utc()) == "today, 22:30");
}
