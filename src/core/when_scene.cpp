#include "core/when_scene.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/excerpt.hpp"

namespace care::when {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

Date date_of(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

unsigned last_day(int year, unsigned month) {
  const Date next = add_months(date_of(year, month, 1), 1);
  return static_cast<unsigned>(Date{std::chrono::sys_days{next} - std::chrono::days{1}}.day());
}

bool is_read(int year) { return year >= kFirstYear && year <= kLastYear; }

Error out_of_range(const Scene& scene) {
  return wrong(scene, fmt::format("is too far away: years go from {} to {}", kFirstYear, kLastYear));
}

Date checked(const Scene& scene, std::chrono::sys_days day) {
  const Date date{day};
  if (!is_read(static_cast<int>(date.year()))) throw out_of_range(scene);
  return date;
}

/// Whole weeks at once, since each has five business days; the last one to five one by one.
std::chrono::sys_days add_business_days(const Scene& scene, std::chrono::sys_days day, std::int64_t count) {
  if (count == 0) return day;
  if (scene.add_working_days) return scene.add_working_days(day, static_cast<int>(count));
  const int step = count < 0 ? -1 : 1;
  const std::int64_t weeks = (std::abs(count) - 1) / 5;
  day += std::chrono::days{step * weeks * 7};
  for (std::int64_t left = std::abs(count) - weeks * 5; left > 0;) {
    day += std::chrono::days{step};
    if (weekday_index(Date{day}) < 5) --left;
  }
  return day;
}

/// Of the days that the rule gives for "this or the next", "the one after", ..., the first that exists.
template <class Candidate>
std::optional<Date> first_that_fits(const Scene& scene, int most, Candidate candidate) {
  for (int step = 0; step <= most; ++step) {
    const Date date = candidate(scene.looks_back() ? -step : step);
    if (!date.ok() || (scene.looks_back() ? date > scene.today() : date < scene.today())) continue;
    return date;
  }
  return std::nullopt;
}

}  // namespace

Error wrong(const Scene& scene, std::string_view why, std::string hint) {
  return usage_error(fmt::format("'{}' {}", excerpt(scene.phrase), why), std::move(hint));
}

Error two_readings(const Scene& scene, const Reading& one, const Reading& other) {
  const bool same_year = one.date.year() == other.date.year();
  const bool same_month = same_year && one.date.month() == other.date.month();
  const auto day = [&](Date date) {
    if (same_month) return "the " + ordinal(static_cast<unsigned>(date.day()));
    return same_year ? describe_without_year(date) : describe(date);
  };
  return wrong(scene,
               fmt::format("can be {} or {}", same_year ? describe_without_year(one.date) : describe(one.date),
                           describe(other.date)),
               fmt::format("say '{}' for {}, or '{}' for {}", one.say, day(one.date), other.say, day(other.date)));
}

std::string ordinal(unsigned number) {
  const bool teen = number % 100 >= 11 && number % 100 <= 13;
  const unsigned last = teen ? 0 : number % 10;
  return fmt::format("{}{}", number, last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

void set_date(const Scene& scene, Said& said, Date date) {
  if (said.names_day()) throw wrong(scene, "names two days", "name one");
  said.date = date;
}

void set_weekday(const Scene& scene, Said& said, int weekday) {
  if (said.weekday) throw wrong(scene, "names two days of the week", "name one");
  said.weekday = weekday;
}

void set_time(const Scene& scene, Said& said, TimeOfDay time) {
  if (said.time || said.now) throw wrong(scene, "names two times", "name one");
  said.time = time;
}

Date day_of(const Scene& scene, int year, unsigned month, unsigned day) {
  if (!is_read(year)) throw out_of_range(scene);
  const unsigned last = last_day(year, month);
  if (day >= 1 && day <= last) return date_of(year, month, day);
  throw wrong(scene, fmt::format("is no day: {} {} has {} days", kMonths.at(month - 1), year, last),
              fmt::format("say '{:02}/{:02}/{}'", day == 0 ? 1 : last, month, year));
}

Date day_of(const Scene& scene, unsigned month, unsigned day) {
  constexpr int kMostYears = 8;  // from one 29 February to the next around a year such as 1900
  const int year = static_cast<int>(scene.today().year());
  constexpr int kLeapYear = 2000;
  if (const unsigned last = last_day(kLeapYear, month); day < 1 || day > last) {
    throw wrong(scene, fmt::format("is no day: {} has {} days", kMonths.at(month - 1), last),
                fmt::format("say '{:02}/{:02}'", day == 0 ? 1 : last, month));
  }
  const auto found = first_that_fits(scene, kMostYears, [&](int step) { return date_of(year + step, month, day); });
  if (!found) throw out_of_range(scene);
  return checked(scene, *found);
}

Date day_of(const Scene& scene, unsigned day) {
  constexpr int kMostMonths = 3;
  if (day < 1 || day > 31) throw wrong(scene, fmt::format("is no day: no month has a day {}", day));
  const auto month = std::chrono::year_month{scene.today().year(), scene.today().month()};
  const auto found = first_that_fits(
      scene, kMostMonths, [&](int step) { return (month + std::chrono::months{step}) / std::chrono::day{day}; });
  if (!found) throw out_of_range(scene);
  return checked(scene, *found);
}

Date next_weekday(const Scene& scene, int weekday) {
  const int ahead = (weekday - weekday_index(scene.today()) + 7) % 7;
  if (scene.looks_back()) return add_days(scene.today(), ahead - 7);
  return add_days(scene.today(), ahead == 0 ? 7 : ahead);
}

Date add(const Scene& scene, Date date, const Span& span) {
  constexpr std::int64_t kMostYears = kLastYear - kFirstYear;
  const auto too_far = [](std::int64_t count, std::int64_t most) { return count > most || count < -most; };
  if (too_far(span.months, kMostYears * 12) || too_far(span.days, kMostYears * 366) ||
      too_far(span.business_days, kMostYears * 366)) {
    throw out_of_range(scene);
  }
  std::chrono::sys_days day = add_months(date, static_cast<int>(span.months));
  day += std::chrono::days{span.days};
  return checked(scene, add_business_days(scene, day, span.business_days));
}

Instant add(const Scene& scene, Instant instant, std::chrono::seconds span) {
  constexpr std::chrono::hours kMost{24 * 366 * (kLastYear - kFirstYear)};
  if (span > kMost || span < -kMost) throw out_of_range(scene);
  checked(scene, std::chrono::floor<std::chrono::days>(instant + span));
  return instant + span;
}

}  // namespace care::when
