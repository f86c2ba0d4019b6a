// What a weekday, a day without its year and a number of business days mean, against the plainest definition there
// is: walk from today day by day and take the first that fits.
#include <fmt/format.h>

#include <functional>

#include "core/calendar.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "support/catch.hpp"

namespace {

using namespace care;
using std::chrono::days;
using std::chrono::sys_days;

const Zone& zone() {
  static const Zone kZone = Zone::named("Europe/Rome");
  return kZone;
}

Date read(const std::string& phrase, Date today, Tense tense) {
  const Instant noon = zone().instant({today, std::chrono::hours{12}}).first;
  return parse_when(phrase, noon, zone(), tense).date;
}

Date walk(Date from, int step, bool with_today, const std::function<bool(Date)>& fits) {
  sys_days day = from;
  if (!with_today) day += days{step};
  while (!fits(Date{day})) day += days{step};
  return day;
}

std::vector<Date> todays() {
  std::vector<Date> result;
  for (sys_days day = sys_days{std::chrono::year{2026} / 1 / 1}; day < sys_days{std::chrono::year{2029} / 1 / 1};
       day += days{11}) {
    result.emplace_back(day);
  }
  for (const char* text : {"2027-12-31", "2028-01-01", "2028-02-28", "2028-02-29", "2028-03-01", "2026-05-31"}) {
    result.push_back(parse_iso_date(text).value());
  }
  return result;
}

struct Direction {
  Tense tense;
  int step;
};
constexpr Direction kDirections[] = {{Tense::future, 1}, {Tense::either, 1}, {Tense::past, -1}};

}  // namespace

TEST_CASE("a weekday is the nearest one that is not today") {
  const std::vector<std::vector<std::string>> names{
      {"monday", "mon", "lunedì", "lun"},       {"tuesday", "tue", "martedì", "mar"},
      {"wednesday", "wed", "mercoledì", "mer"}, {"thursday", "thu", "giovedì", "gio"},
      {"friday", "fri", "venerdì", "ven"},      {"saturday", "sat", "sabato", "sab"},
      {"sunday", "sun", "domenica", "dom"}};
  for (const Date today : todays()) {
    for (const Direction each : kDirections) {
      for (int weekday = 0; weekday < 7; ++weekday) {
        const Date expected = walk(today, each.step, false, [&](Date day) { return weekday_index(day) == weekday; });
        for (const std::string& name : names[static_cast<std::size_t>(weekday)]) {
          const Date found = read(name, today, each.tense);
          if (found != expected) FAIL_CHECK(name << " on " << to_iso(today) << ": " << to_iso(found));
        }
      }
    }
  }
}

TEST_CASE("a day without its year is the nearest one, today included") {
  for (const Date today : todays()) {
    for (const Direction each : kDirections) {
      for (sys_days any = sys_days{std::chrono::year{2028} / 1 / 1}; any < sys_days{std::chrono::year{2029} / 1 / 1};
           any += days{1}) {
        const Date wanted{any};
        const auto fits = [&](Date day) { return day.month() == wanted.month() && day.day() == wanted.day(); };
        const std::string phrase =
            fmt::format("{}/{}", static_cast<unsigned>(wanted.day()), static_cast<unsigned>(wanted.month()));
        const Date found = read(phrase, today, each.tense);
        const auto away = (sys_days{found} - sys_days{today}).count() * each.step;
        // Nearest: it fits, lies ahead, and no year before it does. Only 29 February can be more than a year away.
        const bool leap_day = wanted.month() == std::chrono::February && wanted.day() == std::chrono::day{29};
        const bool right = fits(found) && away >= 0 && away < (leap_day ? 4 * 366 : 366);
        if (!right) FAIL_CHECK(phrase << " on " << to_iso(today) << ": " << to_iso(found));
      }
    }
  }
}

TEST_CASE("a number is the nearest day of that number, today included") {
  for (const Date today : todays()) {
    for (const Direction each : kDirections) {
      for (unsigned number = 1; number <= 31; ++number) {
        const Date expected =
            walk(today, each.step, true, [&](Date day) { return day.day() == std::chrono::day{number}; });
        const Date found = read(fmt::format("il {}", number), today, each.tense);
        if (found != expected) FAIL_CHECK(number << " on " << to_iso(today) << ": " << to_iso(found));
      }
    }
  }
}

TEST_CASE("business days leave out Saturdays and Sundays, wherever they start") {
  for (const Date today : todays()) {
    for (int count = -23; count <= 23; ++count) {
      Date expected = today;
      for (int left = std::abs(count); left > 0; --left) {
        expected = walk(expected, count < 0 ? -1 : 1, false, [](Date day) { return weekday_index(day) < 5; });
      }
      const Date found = read(fmt::format("{:+}bd", count), today, Tense::either);
      if (found != expected) FAIL_CHECK(count << " from " << to_iso(today) << ": " << to_iso(found));
    }
  }
}

TEST_CASE("the ends of periods are the last day before the next begins") {
  struct End {
    const char* code;
    bool (*begins)(Date);
  };
  const End ends[] = {
      {"eow", [](Date day) { return weekday_index(day) == 0; }},
      {"eom", [](Date day) { return day.day() == std::chrono::day{1}; }},
      {"eoq", [](Date day) { return day.day() == std::chrono::day{1} && static_cast<unsigned>(day.month()) % 3 == 1; }},
      {"eoy", [](Date day) { return day.day() == std::chrono::day{1} && day.month() == std::chrono::January; }}};
  for (const Date today : todays()) {
    for (const End& end : ends) {
      const Date next = walk(today, 1, false, end.begins);
      const std::string code = end.code;
      CHECK(read(code, today, Tense::either) == add_days(next, -1));
      CHECK(read("son" + code.substr(2), today, Tense::either) == next);
      const Date after = walk(next, 1, false, end.begins);
      CHECK(read("eon" + code.substr(2), today, Tense::either) == add_days(after, -1));
    }
  }
}

TEST_CASE("every day is read back from each way to write it in full") {
  constexpr const char* kMonths[] = {"gennaio", "feb", "marzo", "april",   "mag", "june",
                                     "luglio",  "aug", "set",   "ottobre", "nov", "dicembre"};
  const Date today = parse_iso_date("2026-05-06").value();
  for (sys_days any = sys_days{std::chrono::year{1900} / 1 / 1}; any < sys_days{std::chrono::year{2200} / 12 / 31};
       any += days{37}) {
    const Date day{any};
    const int y = static_cast<int>(day.year());
    const auto m = static_cast<unsigned>(day.month());
    const auto d = static_cast<unsigned>(day.day());
    for (const std::string& phrase :
         {to_iso(day), fmt::format("{}/{}/{}", d, m, y), fmt::format("{:02}.{:02}.{}", d, m, y),
          fmt::format("{}-{}-{}", d, m, y), fmt::format("{:04}{:02}{:02}", y, m, d),
          fmt::format("{} {} {}", d, kMonths[m - 1], y),
          fmt::format("{}-{}", to_iso(IsoWeek::of(day)), weekday_index(day) + 1)}) {
      if (read(phrase, today, Tense::either) != day) FAIL_CHECK(phrase);
    }
  }
}
