#include "core/office_calendar.hpp"

#include <algorithm>
#include <map>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/patron_saints.hpp"
#include "core/zone.hpp"
#include "support/catch.hpp"
#include "support/dice.hpp"
#include "support/offices.hpp"

namespace {

using namespace care;
using namespace care::test;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;

OfficeCalendar rome() {
  OfficeRules rules = office({{"mon-fri", "09:00-13:00 14:00-18:00"}});
  rules.yearly.emplace_back(italian_holidays);
  rules.yearly.emplace_back([](std::chrono::year year) { return PatronSaint::of("Milano")->days(year); });
  rules.closures.push_back({day("2026-08-10"), day("2026-08-23"), "holidays until Sun 23 Aug 2026"});
  rules.days[day("2026-12-24")] = ranges("09:00-13:00");
  rules.days[day("2026-12-12")] = ranges("10:00-12:00");
  rules.days[day("2026-05-08")] = {};
  return {Zone::named("Europe/Rome"), rules};
}

Instant at(const OfficeCalendar& office, const char* clock) { return local(office.zone(), clock); }

std::string clock(const OfficeCalendar& office, Instant instant) {
  const LocalTime shown = office.zone().local(instant);
  return to_iso(Instant(sys_days(shown.date) + shown.time)).substr(0, 16);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a day says its hours, or why it has none") {
  const OfficeCalendar office = rome();
  CHECK(office.day(day("2026-05-06")).open == ranges("09:00-13:00 14:00-18:00"));
  CHECK(office.day(day("2026-05-06")).closed_because.empty());
  CHECK(office.day(day("2026-05-09")).closed_because == Names{"Saturday"});
  CHECK(office.day(day("2027-05-01")).closed_because == Names{"Saturday", "Festa del Lavoro"});
  CHECK(office.day(day("2026-12-07")).closed_because == Names{"Sant'Ambrogio"});
  CHECK(office.day(day("2026-08-15")).closed_because ==
        Names{"Saturday", "Assunzione", "holidays until Sun 23 Aug 2026"});
  CHECK(office.day(day("2026-08-10")).open.empty());
  CHECK(office.day(day("2026-08-24")).open.size() == 2);
  CHECK(office.day(day("2026-05-08")).closed_because == Names{"no hours that day"});
  // Single days go before the week and before days off.
  CHECK(office.day(day("2026-12-24")).open == ranges("09:00-13:00"));
  CHECK(office.day(day("2026-12-12")).open == ranges("10:00-12:00"));
}

TEST_CASE("open, until when, and from when") {
  const OfficeCalendar office = rome();
  CHECK(office.is_open(at(office, "2026-05-06T09:00")));
  CHECK_FALSE(office.is_open(at(office, "2026-05-06T13:00")));
  CHECK_FALSE(office.is_open(at(office, "2026-05-06T08:59:59")));
  CHECK(clock(office, office.closes_at(at(office, "2026-05-06T10:30")).value()) == "2026-05-06T13:00");
  CHECK_FALSE(office.closes_at(at(office, "2026-05-06T13:30")));
  CHECK(clock(office, office.next_open(at(office, "2026-05-06T13:30"))) == "2026-05-06T14:00");
  CHECK(clock(office, office.next_open(at(office, "2026-05-06T14:30"))) == "2026-05-06T14:30");
  CHECK(clock(office, office.next_open(at(office, "2026-08-07T18:00"))) == "2026-08-24T09:00");
  CHECK(clock(office, office.next_open(at(office, "2026-12-05T12:00"))) == "2026-12-09T09:00");
}

TEST_CASE("what goes on over midnight is one opening, and an office that never closes says so") {
  const OfficeCalendar nights(Zone::named("Europe/Rome"), office({{"mon", "22:00-24:00"}, {"tue", "00:00-06:00"}}));
  CHECK(clock(nights, nights.closes_at(at(nights, "2026-05-04T23:00")).value()) == "2026-05-05T06:00");
  CHECK(clock(nights, nights.due(at(nights, "2026-05-04T23:00"), hours(3))) == "2026-05-05T02:00");
  const OfficeCalendar always(Zone::named("Europe/Rome"), office({{"mon-sun", "00:00-24:00"}}));
  CHECK(always.is_open(at(always, "2026-05-04T23:00")));
  CHECK_FALSE(always.closes_at(at(always, "2026-05-04T23:00")));
}

TEST_CASE("hours that touch are one stretch") {
  const OfficeCalendar office(Zone::utc(), test::office({{"mon", "09:00-12:00 12:00-18:00"}}));
  CHECK(clock(office, office.closes_at(at(office, "2026-05-04T10:00")).value()) == "2026-05-04T18:00");
}

TEST_CASE("stretches on days when clocks change") {
  struct Case {
    const char* zone;
    const char* day;
    const char* hours;
    std::vector<const char*> expected;  // from and to, in UTC
  };
  const std::vector<Case> cases = {
      {"Europe/Rome", "2026-03-29", "01:00-02:30", {"2026-03-29T00:00:00Z", "2026-03-29T01:30:00Z"}},
      {"Europe/Rome", "2026-03-29", "02:30-05:00", {"2026-03-29T01:30:00Z", "2026-03-29T03:00:00Z"}},
      {"Europe/Rome", "2026-03-29", "01:00-02:30 03:00-04:00", {"2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z"}},
      {"Europe/Rome", "2026-10-25", "01:00-02:30", {"2026-10-24T23:00:00Z", "2026-10-25T01:30:00Z"}},
      {"Europe/Rome", "2026-10-25", "02:30-05:00", {"2026-10-25T00:30:00Z", "2026-10-25T04:00:00Z"}},
      // Havana: clocks go back from 01:00 to 00:00, so midnight comes twice; a day ends the first time.
      {"America/Havana", "2023-11-04", "22:00-24:00", {"2023-11-05T02:00:00Z", "2023-11-05T04:00:00Z"}},
      {"America/Havana", "2023-11-05", "00:00-02:00", {"2023-11-05T04:00:00Z", "2023-11-05T07:00:00Z"}},
      // Cairo: clocks go forward at midnight, so that the day begins at 01:00.
      {"Africa/Cairo", "2026-04-24", "00:00-02:00", {"2026-04-23T22:00:00Z", "2026-04-23T23:00:00Z"}},
      // Samoa had no 30 December 2011.
      {"Pacific/Apia", "2011-12-30", "09:00-17:00", {}},
      {"Pacific/Apia", "2011-12-30", "00:00-24:00", {}},
      {"Pacific/Apia", "2011-12-31", "09:00-17:00", {"2011-12-30T19:00:00Z", "2011-12-31T03:00:00Z"}},
  };
  for (const auto& each : cases) {
    CAPTURE(each.zone, each.day, each.hours);
    const OfficeCalendar office(Zone::named(each.zone), test::office({{"mon-sun", each.hours}}));
    const auto found = office.stretches(day(each.day));
    REQUIRE(found.size() * 2 == each.expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(to_iso(found[i].from) == each.expected[2 * i]);
      CHECK(to_iso(found[i].to) == each.expected[2 * i + 1]);
    }
  }
}

TEST_CASE("a day whose hours the clocks skip says so") {
  const OfficeCalendar office(Zone::named("America/Los_Angeles"),
                              test::office({{"sun", "02:30-03:15"}, {"mon", "09:00-10:00"}}));
  const auto later = office.add(at(office, "2006-04-02T01:00"), minutes(30));
  CHECK(later.steps.at(0).because == Names{"the clocks skip its hours"});
  CHECK(clock(office, later.due) == "2006-04-03T09:30");
}

TEST_CASE("a deadline tells each step: breaks, days off, what is used and what is left") {
  const OfficeCalendar office = rome();
  const auto deadline = office.add(at(office, "2027-04-30T12:30"), hours(6));
  CHECK(deadline.open);
  CHECK(clock(office, deadline.due) == "2027-05-03T10:30");
  struct Expected {
    const char* from;
    const char* to;
    Names because;
    minutes used, left;
  };
  const std::vector<Expected> expected = {
      {"2027-04-30T12:30", "2027-04-30T13:00", {}, minutes(30), minutes(330)},
      {"2027-04-30T13:00", "2027-04-30T14:00", {"break"}, minutes(0), minutes(330)},
      {"2027-04-30T14:00", "2027-04-30T18:00", {}, minutes(240), minutes(90)},
      {"2027-05-01T00:00", "2027-05-02T00:00", {"Saturday", "Festa del Lavoro"}, minutes(0), minutes(90)},
      {"2027-05-02T00:00", "2027-05-03T00:00", {"Sunday"}, minutes(0), minutes(90)},
      {"2027-05-03T09:00", "2027-05-03T13:00", {}, minutes(90), minutes(0)},
  };
  REQUIRE(deadline.steps.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto& step = deadline.steps[i];
    CAPTURE(i);
    CHECK(clock(office, step.from) == expected[i].from);
    CHECK(clock(office, step.to) == expected[i].to);
    CHECK(step.open == expected[i].because.empty());
    CHECK(step.because == expected[i].because);
    CHECK(step.used == expected[i].used);
    CHECK(step.left == expected[i].left);
  }
}

TEST_CASE("a deadline from a closed moment says what it waits for") {
  const OfficeCalendar office = rome();
  const auto first_reason = [&](const char* clock) {
    const auto deadline = office.add(at(office, clock), minutes(30));
    CHECK_FALSE(deadline.open);
    return deadline.steps.at(0).because;
  };
  CHECK(first_reason("2026-05-06T07:00") == Names{"before opening"});
  CHECK(first_reason("2026-05-06T13:30") == Names{"break"});
  CHECK(first_reason("2026-05-06T19:00") == Names{"after closing"});
  CHECK(first_reason("2026-05-09T11:00") == Names{"Saturday"});
  CHECK(office.add(at(office, "2026-05-09T11:00"), minutes(30)).steps.size() == 3);
}

TEST_CASE("a clock that is paused stands still, in hours and out of them") {
  const OfficeCalendar office = rome();
  const std::vector<Pause> pauses = {
      {at(office, "2026-05-06T10:00"), at(office, "2026-05-06T11:00"), "waiting for the client"},
      {at(office, "2026-05-06T12:30"), at(office, "2026-05-07T09:30"), "waiting for the client"},
      {at(office, "2026-05-09T10:00"), at(office, "2026-05-09T11:00"), "waiting for the client"}};
  const auto due = [&](const char* start, minutes span) {
    const auto deadline = office.add(at(office, start), span, pauses);
    CHECK(office.due(at(office, start), span, pauses) == deadline.due);
    return clock(office, deadline.due);
  };
  CHECK(due("2026-05-06T09:30", hours(2)) == "2026-05-06T12:30");  // up to the second pause, and not behind it
  CHECK(due("2026-05-06T09:30", minutes(121)) == "2026-05-07T09:31");
  CHECK(due("2026-05-06T10:15", minutes(30)) == "2026-05-06T11:30");
  CHECK(due("2026-05-06T10:15", minutes(0)) == "2026-05-06T11:00");
  CHECK(due("2026-05-07T17:30", hours(1)) == "2026-05-11T09:30");
}

TEST_CASE("working days are those with hours") {
  const OfficeCalendar office = rome();
  const auto added = [&](const char* from, int count) { return to_iso(office.add_working_days(day(from), count)); };
  CHECK(added("2026-05-06", 0) == "2026-05-06");
  CHECK(added("2026-05-09", 0) == "2026-05-09");
  CHECK(added("2026-05-09", 1) == "2026-05-11");
  CHECK(added("2026-05-06", 2) == "2026-05-11");  // the 8th has no hours
  CHECK(added("2026-12-04", 1) == "2026-12-09");  // a weekend, Sant'Ambrogio, Immacolata
  CHECK(added("2026-12-10", 2) == "2026-12-12");  // a Saturday with hours
  CHECK(added("2026-12-09", -1) == "2026-12-04");
  CHECK(added("2026-08-24", -1) == "2026-08-07");
  CHECK(office.working_days_between(day("2026-12-04"), day("2026-12-09")) == 1);
  CHECK(office.working_days_between(day("2026-12-04"), day("2026-12-08")) == 0);
  CHECK(office.working_days_between(day("2026-12-09"), day("2026-12-04")) == 0);
  for (int count = 1; count < 300; ++count) {
    CHECK(office.working_days_between(day("2026-01-02"), office.add_working_days(day("2026-01-02"), count)) == count);
  }
}

TEST_CASE("working days are counted as they come one by one") {
  using std::chrono::days;
  using std::chrono::sys_days;
  const OfficeCalendar office = rome();
  const sys_days first = day("2025-11-20");
  for (int begin = 0; begin < 500; begin += 3) {
    int count = 0;
    for (int length = 1; length <= 420; ++length) {
      const sys_days last = first + days(begin + length);
      if (office.is_working_day(last)) ++count;
      if (length % 9 < 2 && office.working_days_between(first + days(begin), last) != count) {
        FAIL_CHECK(to_iso(Date(first + days(begin))) << " to " << to_iso(Date(last)) << " is not " << count);
      }
    }
  }
}

TEST_CASE("looking for an opening ends, whatever the calendar and the pauses") {
  const OfficeCalendar past(Zone::utc(), [] {
    OfficeRules rules;
    rules.days[day("2020-01-07")] = ranges("09:00-10:00");
    return rules;
  }());
  CHECK(clock(past, past.next_open(at(past, "2015-01-01T00:00"))) == "2020-01-07T09:00");
  CHECK_THROWS_AS(past.next_open(at(past, "2021-01-01T00:00")), Error);
  CHECK_THROWS_AS(past.add(at(past, "2019-01-01T00:00"), hours(2)), Error);
  CHECK(past.between(at(past, "2019-01-01T00:00"), at(past, "2021-01-01T00:00")) == hours(1));
  const OfficeCalendar office = rome();
  CHECK_THROWS_AS(office.add(at(office, "9999-12-31T17:00"), hours(2)), Error);
  const Pause endless{at(office, "2026-05-06T10:00"), at(office, "9000-01-01T00:00"), "waiting"};
  CHECK_THROWS_AS(office.due(at(office, "2026-05-06T10:30"), hours(1), {endless}), Error);
}

namespace {

constexpr std::chrono::minutes kMinute{1};

/// A week of random hours in steps of a quarter; some days closed, some around the clock.
OfficeRules random_rules(Dice& dice, Date from, int length) {
  const auto random_ranges = [&] {
    std::vector<OpenRange> ranges;
    if (dice.once_in(3)) return ranges;
    if (dice.once_in(8)) return std::vector<OpenRange>{{minutes(0), hours(24)}};
    for (std::int64_t at = dice.between(0, 60); at < 90; at += dice.between(1, 30)) {
      const std::int64_t end = std::min<std::int64_t>(96, at + dice.between(1, 36));
      ranges.push_back({minutes(15 * at), minutes(15 * end)});
      at = end;
    }
    return ranges;
  };
  OfficeRules rules;
  for (auto& day : rules.week) day = random_ranges();
  rules.week[3] = ranges("10:00-16:00");
  for (int i = 0; i < 3; ++i) {
    rules.days[add_days(from, static_cast<int>(dice.between(0, length)))] = random_ranges();
    const Date off = add_days(from, static_cast<int>(dice.between(0, length)));
    rules.closures.push_back({off, add_days(off, static_cast<int>(dice.between(0, 4))), "away"});
  }
  if (dice.once_in(2)) rules.yearly.emplace_back(italian_holidays);
  return rules;
}

bool is_off(const OfficeRules& rules, Date date) {
  for (const auto& closure : rules.closures) {
    if (closure.first <= date && date <= closure.last) return true;
  }
  if (rules.yearly.empty()) return false;
  const auto holidays = italian_holidays(date.year());
  return std::any_of(holidays.begin(), holidays.end(), [&](const NamedDay& day) { return day.date == date; });
}

const std::vector<OpenRange>& hours_of(const OfficeRules& rules, Date date) {
  static const std::vector<OpenRange> kNone;
  if (const auto own = rules.days.find(date); own != rules.days.end()) return own->second;
  return is_off(rules, date) ? kNone : rules.week.at(static_cast<std::size_t>(weekday_index(date)));
}

/// Minute by minute: whether the wall clock stands in the office's hours.
std::vector<bool> minute_by_minute(const OfficeCalendar& office, const OfficeRules& rules, Instant from, int length) {
  std::vector<bool> open;
  std::map<Date, std::vector<OpenRange>> known;
  const Instant end = from + days(length);
  for (Instant at = from; at < end; at += kMinute) {
    const LocalTime shown = office.zone().local(at);
    if (known.count(shown.date) == 0) known[shown.date] = hours_of(rules, shown.date);
    const auto& ranges = known[shown.date];
    open.push_back(std::any_of(ranges.begin(), ranges.end(), [&](const OpenRange& range) {
      return range.from <= shown.time && shown.time < range.to;
    }));
  }
  return open;
}

/// Opening and closing times that a wall clock skips or shows twice are told by other tests: here minutes cannot tell.
bool is_plain(const OfficeCalendar& office, Date from, int length) {
  for (int i = 0; i <= length; ++i) {
    const Date date = add_days(from, i);
    for (const OpenRange& range : office.day(date).open) {
      for (const Minutes time : {range.from, range.to}) {
        const Date of = time == hours(24) ? add_days(date, 1) : date;
        const LocalTime shown{of, time == hours(24) ? Minutes(0) : time};
        if (office.zone().instant(shown).kind != Zone::Reading::Kind::unique) return false;
      }
    }
  }
  return true;
}

}  // namespace

namespace {

const std::vector<std::string> kZones = {"Europe/Rome",    "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
                                         "America/Havana", "Africa/Cairo",     "Pacific/Chatham",     "UTC"};

}  // namespace

TEST_CASE("office time over years is that of its weeks together", "[rounds]") {
  Dice dice(20261122);
  constexpr int kYears = 5;
  for (int round = 0; round < rounds(60); ++round) {
    const Date first = day("2022-11-20");
    const OfficeCalendar office(Zone::named(dice.one_of(kZones)), random_rules(dice, first, 365 * kYears));
    const Instant from = office.zone().start_of(first) + dice.between(0, 1440) * kMinute;
    const Instant to = from + dice.between(1, 365 * kYears * 1440) * kMinute;
    seconds sum{0};
    for (Instant at = from; at < to; at += days(7)) sum += office.between(at, std::min(at + days(7), to));
    CAPTURE(round, office.zone().name(), from, to);
    REQUIRE(office.between(from, to) == sum);
  }
}

TEST_CASE("random offices in random zones agree with a reference that goes minute by minute", "[rounds]") {
  Dice dice(20260506);
  // Around changes of the clocks, north and south, and where there are none.
  const std::vector<std::string> weeks = {"2026-03-05", "2026-03-26", "2026-04-02", "2026-04-22",
                                          "2026-10-01", "2026-10-22", "2026-10-29", "2026-12-20"};
  constexpr int kLength = 14;
  const int all = rounds(120);
  int compared = 0;
  for (int round = 0; round < all; ++round) {
    const Date first = day(dice.one_of(weeks));
    const OfficeRules rules = random_rules(dice, first, kLength);
    const OfficeCalendar office(Zone::named(dice.one_of(kZones)), rules);
    if (!is_plain(office, first, kLength + 1)) continue;
    ++compared;
    const Instant begin = office.zone().start_of(first);
    const auto open = minute_by_minute(office, rules, begin, kLength);
    const auto size = static_cast<std::int64_t>(open.size());
    for (int i = 0; i < 20; ++i) {
      const std::int64_t from = dice.between(0, size - 1);
      const std::int64_t span = dice.between(0, 900);
      std::int64_t to = from;  // the first minute at whose beginning the span is over
      std::int64_t left = span;
      for (; to < size && (left > 0 || (span == 0 && !open[static_cast<std::size_t>(to)])); ++to) {
        if (open[static_cast<std::size_t>(to)]) --left;
      }
      if (to >= size) continue;
      CAPTURE(round, office.zone().name(), from, span);
      const Instant start = begin + from * kMinute;
      REQUIRE(office.due(start, minutes(span)) == begin + to * kMinute);
      REQUIRE(office.add(start, minutes(span)).due == begin + to * kMinute);
      REQUIRE(office.between(start, begin + to * kMinute) == minutes(span));
      REQUIRE(office.is_open(start) == open[static_cast<std::size_t>(from)]);
    }
  }
  CHECK(compared > all / 2);
}
