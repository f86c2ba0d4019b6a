#include <fmt/format.h>

#include <array>

#include "core/date_text.hpp"
#include "core/recurrence.hpp"

namespace care {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr unsigned kMondayToFriday = 0b0011111;

using Texts = std::vector<std::string>;

/// "Mon, Wed and Fri".
std::string all_of(const Texts& texts) {
  if (texts.size() < 2) return texts.empty() ? "" : texts.front();
  return fmt::format("{} and {}", fmt::join(texts.begin(), texts.end() - 1, ", "), texts.back());
}

/// "every week", "every 2 weeks".
std::string every(int count, std::string_view unit) {
  return count == 1 ? fmt::format("every {}", unit) : fmt::format("every {} {}s", count, unit);
}

std::string described(Span span) {
  constexpr std::array<std::string_view, 4> kUnits = {"day", "week", "month", "year"};
  return every(span.count, kUnits[static_cast<std::size_t>(span.unit)]);
}

std::string described(Weekdays weekdays) {
  if (weekdays.days == kMondayToFriday) return "every weekday";
  Texts names;
  for (std::size_t day = 0; day < kWeekdays.size(); ++day) {
    if ((weekdays.days >> day & 1U) != 0) names.emplace_back(kWeekdays[day]);
  }
  return "every " + all_of(names);
}

/// "1st", "22nd", "last", "3rd last".
std::string ordinal(int number) {
  if (number == -1) return "last";
  const int count = number < 0 ? -number : number;
  const bool teen = count % 100 / 10 == 1;
  const int digit = teen ? 0 : count % 10;
  const char* ending = digit == 1 ? "st" : digit == 2 ? "nd" : digit == 3 ? "rd" : "th";
  return fmt::format("{}{}{}", count, ending, number < 0 ? " last" : "");
}

std::string described(NumberedWeekday day) {
  const auto name = kWeekdays[static_cast<std::size_t>(day.weekday)];
  return day.number == 0 ? std::string(name) : fmt::format("the {} {}", ordinal(day.number), name);
}

/// Whether it has parts that have no short words.
bool is_intricate(const Rrule& rule) {
  const bool two_lists = !rule.weekdays.empty() && !rule.month_days.empty();
  return !rule.positions.empty() || !rule.weeks.empty() || !rule.year_days.empty() || two_lists;
}

std::string days_of(const Rrule& rule) {
  Texts texts;
  for (const auto day : rule.weekdays) texts.push_back(described(day));
  for (const int day : rule.month_days) texts.push_back(fmt::format("the {}{}", ordinal(day), day < 0 ? " day" : ""));
  return texts.empty() ? "" : " on " + all_of(texts);
}

std::string months_of(const Rrule& rule) {
  Texts texts;
  for (const int month : rule.months) texts.emplace_back(kMonths[static_cast<std::size_t>(month - 1)]);
  return texts.empty() ? "" : " in " + all_of(texts);
}

std::string end_of(const Rrule& rule) {
  if (rule.until) return ", until " + describe(*rule.until);
  if (!rule.count) return "";
  return *rule.count == 1 ? ", once" : fmt::format(", {} times", *rule.count);
}

std::string described(const Rrule& rule) {
  if (is_intricate(rule)) return "by the rule " + to_text(rule);
  constexpr std::array<std::string_view, 4> kUnits = {"day", "week", "month", "year"};
  return every(rule.interval, kUnits[static_cast<std::size_t>(rule.frequency)]) + days_of(rule) + months_of(rule) +
         end_of(rule);
}

}  // namespace

std::string describe(const Recurrence& recurrence) {
  return std::visit([](const auto& form) { return described(form); }, recurrence.form);
}

}  // namespace care
