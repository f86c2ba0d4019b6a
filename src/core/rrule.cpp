#include "core/rrule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/excerpt.hpp"
#include "core/text.hpp"

namespace care {
namespace {

constexpr std::size_t kLongest = 2000;
constexpr int kMostInterval = 9'999;
constexpr int kMostCount = 999'999;
constexpr const char* kExample = "say it as in FREQ=MONTHLY;BYDAY=2TU";

struct FrequencyName {
  Frequency frequency;
  std::string_view name;
};
constexpr FrequencyName kFrequencies[] = {{Frequency::daily, "DAILY"},
                                          {Frequency::weekly, "WEEKLY"},
                                          {Frequency::monthly, "MONTHLY"},
                                          {Frequency::yearly, "YEARLY"}};
constexpr std::array<std::string_view, 7> kWeekdays = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::array<std::string_view, 3> kFinerFrequencies = {"HOURLY", "MINUTELY", "SECONDLY"};
constexpr std::array<std::string_view, 3> kFinerParts = {"BYHOUR", "BYMINUTE", "BYSECOND"};

/// One part of a rule, "BYMONTH=1,7".
struct Part {
  std::string_view name;
  std::string_view value;
};

[[noreturn]] void refuse(const std::string& what, const std::string& hint = kExample) { throw usage_error(what, hint); }

[[noreturn]] void refuse_value(const Part& part, std::string_view said, const std::string& hint) {
  refuse(fmt::format("'{}' cannot stand in {}", excerpt(said), part.name), hint);
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// With a sign or without; nothing where it is not a number, or far beyond any limit.
std::optional<int> number_of(std::string_view text) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.starts_with('-')) return std::nullopt;
  }
  int value = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return value;
}

int number_within(const Part& part, int most) {
  const auto number = number_of(part.value);
  if (!number || *number < 1 || *number > most)
    refuse_value(part, part.value, fmt::format("a number from 1 to {}", most));
  return *number;
}

std::optional<int> weekday_of(std::string_view name) {
  const auto* const found = std::find(kWeekdays.begin(), kWeekdays.end(), name);
  if (found == kWeekdays.end()) return std::nullopt;
  return static_cast<int>(found - kWeekdays.begin());
}

template <class T>
void sort_once(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// "1,7,-2": from 1 to `most`, and from the end where `from_the_end`.
std::vector<int> list_of(const Part& part, int most, bool from_the_end) {
  std::vector<int> list;
  for (const auto& said : split(part.value, ',')) {
    const auto number = number_of(said);
    const bool fits = number && *number != 0 && *number <= most && *number >= (from_the_end ? -most : 1);
    if (!fits)
      refuse_value(part, said, fmt::format("1 to {}{}", most, from_the_end ? ", or as many from the end: -1" : ""));
    list.push_back(*number);
  }
  sort_once(list);
  return list;
}

std::vector<NumberedWeekday> weekdays_of(const Part& part) {
  constexpr int kMostWeeks = 53;
  std::vector<NumberedWeekday> list;
  for (const std::string& said : split(part.value, ',')) {
    const std::size_t figures = said.size() < 2 ? 0 : said.size() - 2;
    const auto weekday = weekday_of(std::string_view(said).substr(figures));
    const auto number = figures == 0 ? std::optional(0) : number_of(std::string_view(said).substr(0, figures));
    const bool fits =
        weekday && number && *number >= -kMostWeeks && *number <= kMostWeeks && (figures == 0 || *number != 0);
    if (!fits) refuse_value(part, said, "a weekday, maybe with its number: MO, 2TU, -1FR");
    list.push_back({*number, *weekday});
  }
  sort_once(list);
  return list;
}

Frequency frequency_of(const Part& part) {
  for (const auto& each : kFrequencies) {
    if (each.name == part.value) return each.frequency;
  }
  if (is_one_of(part.value, kFinerFrequencies)) {
    refuse(fmt::format("FREQ={} is finer than a day: reminders come back on days", part.value),
           "FREQ=DAILY at the finest");
  }
  refuse_value(part, part.value, "DAILY, WEEKLY, MONTHLY or YEARLY");
}

/// "20261231" or "20261231T225959Z".
Date until_of(const Part& part) {
  constexpr std::size_t kDay = 8;
  const std::string_view said = part.value;
  const std::string_view time = said.size() > kDay ? said.substr(kDay) : "";
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool has_time = time.size() >= 7 && time.size() <= 8 && time[0] == 'T' &&
                        (time.size() == 7 || time[7] == 'Z') &&
                        std::all_of(time.begin() + 1, time.begin() + 7, is_digit);
  std::optional<Date> day;
  if (said.size() >= kDay && (time.empty() || has_time)) {
    day = parse_iso_date(fmt::format("{}-{}-{}", said.substr(0, 4), said.substr(4, 2), said.substr(6, 2)));
  }
  if (!day) refuse_value(part, said, "a day: UNTIL=20261231");
  return *day;
}

int week_start_of(const Part& part) {
  const auto weekday = weekday_of(part.value);
  if (!weekday) refuse_value(part, part.value, "MO, TU, WE, TH, FR, SA or SU");
  return *weekday;
}

struct KnownPart {
  std::string_view name;
  void (*read)(const Part&, Rrule&);
};

constexpr int kMostMonthDays = 31;
constexpr int kMostYearDays = 366;

constexpr KnownPart kParts[] = {
    {"FREQ", [](const Part& part, Rrule& rule) { rule.frequency = frequency_of(part); }},
    {"INTERVAL", [](const Part& part, Rrule& rule) { rule.interval = number_within(part, kMostInterval); }},
    {"COUNT", [](const Part& part, Rrule& rule) { rule.count = number_within(part, kMostCount); }},
    {"UNTIL", [](const Part& part, Rrule& rule) { rule.until = until_of(part); }},
    {"BYMONTH", [](const Part& part, Rrule& rule) { rule.months = list_of(part, 12, false); }},
    {"BYWEEKNO", [](const Part& part, Rrule& rule) { rule.weeks = list_of(part, 53, true); }},
    {"BYYEARDAY", [](const Part& part, Rrule& rule) { rule.year_days = list_of(part, kMostYearDays, true); }},
    {"BYMONTHDAY", [](const Part& part, Rrule& rule) { rule.month_days = list_of(part, kMostMonthDays, true); }},
    {"BYDAY", [](const Part& part, Rrule& rule) { rule.weekdays = weekdays_of(part); }},
    {"BYSETPOS", [](const Part& part, Rrule& rule) { rule.positions = list_of(part, kMostYearDays, true); }},
    {"WKST", [](const Part& part, Rrule& rule) { rule.week_start = week_start_of(part); }},
};

[[noreturn]] void refuse_part(std::string_view name) {
  if (is_one_of(name, kFinerParts)) {
    refuse(fmt::format("{} is finer than a day: reminders come back on days", name),
           "leave it out; the hour is that of --due");
  }
  std::vector<std::string> known;
  for (const auto& each : kParts) known.emplace_back(each.name);
  refuse(fmt::format("'{}' is not a part of a recurrence rule", excerpt(name)),
         did_you_mean(nearest(name, known), kExample));
}

Part part_of(std::string_view said) {
  const auto equals = said.find('=');
  if (equals == std::string_view::npos) refuse(fmt::format("'{}' is not a part of a recurrence rule", excerpt(said)));
  return {said.substr(0, equals), said.substr(equals + 1)};
}

std::string upper(std::string_view text) {
  std::string result(trimmed(text));
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return result;
}

/// What no part can tell by itself.
void check(const Rrule& rule, bool has_frequency) {
  if (!has_frequency) refuse("the recurrence rule has no FREQ");
  if (rule.count && rule.until) refuse("COUNT and UNTIL cannot stand in one rule", "leave one of them out");
  const bool numbered =
      std::any_of(rule.weekdays.begin(), rule.weekdays.end(), [](auto each) { return each.number != 0; });
  if (numbered && rule.frequency < Frequency::monthly) {
    refuse("BYDAY has a number, but FREQ no month or year to count in", "FREQ=MONTHLY or FREQ=YEARLY");
  }
  if (numbered && !rule.weeks.empty()) {
    refuse("BYDAY has a number, and BYWEEKNO leaves only one of each weekday", "leave the number out");
  }
}

void add(std::string& text, std::string_view name, const std::vector<int>& list) {
  if (!list.empty()) text += fmt::format(";{}={}", name, fmt::join(list, ","));
}

std::string text_of(NumberedWeekday day) {
  const auto name = kWeekdays[static_cast<std::size_t>(day.weekday)];
  return day.number == 0 ? std::string(name) : fmt::format("{}{}", day.number, name);
}

}  // namespace

Rrule parse_rrule(std::string_view text) {
  if (text.size() > kLongest) refuse("the recurrence rule is too long");
  const std::string rule_text = upper(text);
  std::string_view said = rule_text;
  constexpr std::string_view kProperty = "RRULE:";
  if (said.starts_with(kProperty)) said.remove_prefix(kProperty.size());

  Rrule rule;
  std::vector<std::string_view> read;
  for (const std::string& piece : split(said, ';')) {
    const Part part = part_of(piece);
    const auto* const known = std::find_if(std::begin(kParts), std::end(kParts),
                                           [&](const KnownPart& each) { return each.name == part.name; });
    if (known == std::end(kParts)) refuse_part(part.name);
    if (std::find(read.begin(), read.end(), known->name) != read.end()) {
      refuse(fmt::format("{} is said twice", part.name), "say it once, with commas between: BYMONTH=1,7");
    }
    known->read(part, rule);
    read.push_back(known->name);
  }
  check(rule, std::find(read.begin(), read.end(), "FREQ") != read.end());
  return rule;
}

std::string to_text(const Rrule& rule) {
  const auto* const frequency = std::find_if(std::begin(kFrequencies), std::end(kFrequencies),
                                             [&](const auto& each) { return each.frequency == rule.frequency; });
  std::string text = fmt::format("FREQ={}", frequency->name);
  if (rule.interval != 1) text += fmt::format(";INTERVAL={}", rule.interval);
  if (rule.count) text += fmt::format(";COUNT={}", *rule.count);
  if (rule.until) {
    std::string day = to_iso(*rule.until);
    std::erase(day, '-');
    text += ";UNTIL=" + day;
  }
  add(text, "BYMONTH", rule.months);
  add(text, "BYWEEKNO", rule.weeks);
  add(text, "BYYEARDAY", rule.year_days);
  add(text, "BYMONTHDAY", rule.month_days);
  std::vector<std::string> weekdays;
  for (const auto day : rule.weekdays) weekdays.push_back(text_of(day));
  if (!weekdays.empty()) text += fmt::format(";BYDAY={}", fmt::join(weekdays, ","));
  add(text, "BYSETPOS", rule.positions);
  if (rule.week_start != 0) text += fmt::format(";WKST={}", kWeekdays[static_cast<std::size_t>(rule.week_start)]);
  return text;
}

}  // namespace care
