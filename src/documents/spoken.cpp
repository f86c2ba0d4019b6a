#include "documents/spoken.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "core/calendar.hpp"
#include "documents/dates.hpp"

namespace care::documents {
namespace {

constexpr std::array<std::string_view, 11> kNumeri = {"",    "un",    "due",  "tre",  "quattro", "cinque",
                                                      "sei", "sette", "otto", "nove", "dieci"};
constexpr std::array<std::string_view, 11> kNumbers = {"",    "one",   "two",   "three", "four", "five",
                                                       "six", "seven", "eight", "nine",  "ten"};

std::string minutes_it(std::int64_t minutes) { return minutes == 1 ? "un minuto" : fmt::format("{} minuti", minutes); }

std::string duration_it(std::int64_t hours, std::int64_t minutes) {
  if (hours == 0) return minutes == 30 ? "mezz'ora" : minutes_it(minutes);
  const std::string whole = hours == 1 ? "un'ora" : fmt::format("{} ore", hours);
  if (minutes == 0) return whole;
  return fmt::format("{} e {}", whole, minutes == 30 ? "mezza" : minutes_it(minutes));
}

std::string minutes_en(std::int64_t minutes) {
  return minutes == 1 ? "one minute" : fmt::format("{} minutes", minutes);
}

std::string duration_en(std::int64_t hours, std::int64_t minutes) {
  if (hours == 0) return minutes == 30 ? "half an hour" : minutes_en(minutes);
  const std::string number = number_in_words(hours, Language::en);
  if (minutes == 30) return fmt::format("{} and a half hours", number);
  const std::string whole = hours == 1 ? "one hour" : fmt::format("{} hours", number);
  return minutes == 0 ? whole : fmt::format("{} and {}", whole, minutes_en(minutes));
}

/// "a", "a e b", "a, b e c".
std::string listed(const std::vector<std::string>& parts, Language language) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 < parts.size() ? ", " : language == Language::it ? " e " : " and ";
    text += parts[i];
  }
  return text;
}

std::string weekday(std::size_t index, Language language) {
  static constexpr Date kSomeMonday = std::chrono::year(2026) / 5 / 4;
  return weekday_in_words(add_days(kSomeMonday, static_cast<int>(index)), language);
}

/// "lunedì–venerdì" from three days on, "lunedì e martedì" for two.
std::string weekdays_in_words(const std::vector<std::size_t>& days, Language language) {
  if (days.size() == 7) return language == Language::it ? "tutti i giorni" : "every day";
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < days.size();) {
    std::size_t last = i;
    while (last + 1 < days.size() && days[last + 1] == days[last] + 1) ++last;
    if (last - i >= 2) {
      parts.push_back(fmt::format("{}–{}", weekday(days[i], language), weekday(days[last], language)));
    } else {
      for (std::size_t day = i; day <= last; ++day) parts.push_back(weekday(days[day], language));
    }
    i = last + 1;
  }
  return listed(parts, language);
}

std::string ranges_in_words(const std::vector<OpenRange>& ranges, Language language) {
  if (ranges == std::vector<OpenRange>{{Minutes(0), Minutes(24 * 60)}}) {
    return language == Language::it ? "a tutte le ore" : "at all hours";
  }
  std::vector<std::string> parts;
  for (const OpenRange& range : ranges) parts.push_back(clock_range(range.from, range.to, language));
  return listed(parts, language);
}

Minutes length_of(const std::vector<OpenRange>& ranges) {
  Minutes length{0};
  for (const OpenRange& range : ranges) length += range.to - range.from;
  return length;
}

Minutes working_day(const OfficeWeek& week) {
  std::map<Minutes, int> days;
  for (const auto& ranges : week) {
    if (length_of(ranges) > Minutes(0)) ++days[length_of(ranges)];
  }
  if (days.empty()) return Minutes(0);
  // Backwards, so that of two equally frequent lengths the longer is met first.
  return std::max_element(days.rbegin(), days.rend(), [](auto& a, auto& b) { return a.second < b.second; })->first;
}

std::string working_days(std::int64_t days, Language language) {
  const std::string number = number_in_words(days, language);
  if (language == Language::en) return fmt::format("{} working {}", number, days == 1 ? "day" : "days");
  return days == 1 ? "un giorno lavorativo" : fmt::format("{} giorni lavorativi", number);
}

std::string working_hours(std::int64_t hours, Language language) {
  if (language == Language::it) {
    return hours == 1 ? "un'ora lavorativa" : fmt::format("{} ore lavorative", hours);
  }
  return fmt::format("{} working {}", number_in_words(hours, language), hours == 1 ? "hour" : "hours");
}

std::int64_t rounded_up(Minutes amount, Minutes unit) { return (amount + unit - Minutes(1)) / unit; }

std::string city_of(const std::string& zone, Language language) {
  static constexpr std::pair<std::string_view, std::string_view> kItalian[] = {
      {"Rome", "Roma"},           {"London", "Londra"},        {"Paris", "Parigi"},       {"Berlin", "Berlino"},
      {"Zurich", "Zurigo"},       {"Vienna", "Vienna"},        {"Brussels", "Bruxelles"}, {"Lisbon", "Lisbona"},
      {"Dublin", "Dublino"},      {"Athens", "Atene"},         {"Warsaw", "Varsavia"},    {"Prague", "Praga"},
      {"Stockholm", "Stoccolma"}, {"Copenhagen", "Copenaghen"}};
  std::string city = zone.substr(zone.rfind('/') + 1);
  std::replace(city.begin(), city.end(), '_', ' ');
  if (language == Language::it) {
    for (const auto& [english, italian] : kItalian) {
      if (city == english) return std::string(italian);
    }
  }
  return city;
}

}  // namespace

std::string number_in_words(std::int64_t number, Language language) {
  const auto& words = language == Language::it ? kNumeri : kNumbers;
  const auto index = static_cast<std::size_t>(number);
  return number > 0 && index < words.size() ? std::string(words[index]) : std::to_string(number);
}

std::string days_in_words(std::int64_t days, Language language) {
  const std::string number = number_in_words(days, language);
  if (language == Language::it) return number + (days == 1 ? " giorno" : " giorni");
  return number + (days == 1 ? " day" : " days");
}

std::string duration_in_words(Minutes duration, Language language) {
  const std::int64_t hours = duration.count() / 60;
  const std::int64_t minutes = duration.count() % 60;
  return language == Language::it ? duration_it(hours, minutes) : duration_en(hours, minutes);
}

std::string hours_in_words(const OfficeWeek& week, Language language) {
  std::string text;
  std::array<bool, 7> said{};
  for (std::size_t day = 0; day < week.size(); ++day) {
    if (said[day] || week[day].empty()) continue;
    std::vector<std::size_t> alike;
    for (std::size_t other = day; other < week.size(); ++other) {
      if (week[other] != week[day]) continue;
      said[other] = true;
      alike.push_back(other);
    }
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ", weekdays_in_words(alike, language),
                        ranges_in_words(week[day], language));
  }
  return text;
}

std::string answer_in_words(Minutes reply_within, const OfficeWeek& week, Language language) {
  const Minutes day = working_day(week);
  if (reply_within <= Minutes(0) || day == Minutes(0)) return {};
  if (reply_within >= day) return working_days(rounded_up(reply_within, day), language);
  if (reply_within % Minutes(60) == Minutes(0) || reply_within > Minutes(120)) {
    return working_hours(rounded_up(reply_within, Minutes(60)), language);
  }
  return language == Language::it ? fmt::format("{}, in orario di lavoro", minutes_it(reply_within.count()))
                                  : fmt::format("{}, in office hours", minutes_en(reply_within.count()));
}

std::string zone_in_words(const std::string& writers_zone, const std::string& clients_zone, Language language) {
  if (clients_zone.empty() || writers_zone.empty() || clients_zone == writers_zone) return {};
  const std::string city = city_of(writers_zone, language);
  if (city == "UTC" || city == "GMT") return city;
  return language == Language::it ? fmt::format("ora di {}", city) : fmt::format("{} time", city);
}

}  // namespace care::documents
