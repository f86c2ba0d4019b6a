#include "documents/dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "core/calendar.hpp"

namespace care::documents {
namespace {

using Days = std::array<std::string_view, 7>;
using Months = std::array<std::string_view, 12>;

constexpr Days kGiorni = {"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"};
constexpr Days kDays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr Months kMesi = {"gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
                          "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre"};
constexpr Months kMonths = {"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

std::string_view month_of(Date day, Language language) {
  return (language == Language::it ? kMesi : kMonths)[static_cast<unsigned>(day.month()) - 1];
}

/// The first of a month is an ordinal in Italian: "1°".
std::string number_of(Date day, Language language) {
  const auto number = static_cast<unsigned>(day.day());
  return language == Language::it && number == 1 ? "1°" : std::to_string(number);
}

bool same_month(Date one, Date other) { return one.year() == other.year() && one.month() == other.month(); }

enum class Detail { day, month, year };

std::string day_of_month(Date day, Detail detail, Language language) {
  std::string text = number_of(day, language);
  if (detail != Detail::day) text += fmt::format(" {}", month_of(day, language));
  if (detail == Detail::year) text += fmt::format(" {}", static_cast<int>(day.year()));
  return text;
}

/// What must be said of a day so that it is no other one, for a reader who has the period before them.
Detail detail_of(Date day, Period period) {
  if (day.year() != period.first.year() || day.year() != period.last.year()) return Detail::year;
  return same_month(day, period.first) && same_month(day, period.last) ? Detail::day : Detail::month;
}

std::string named_day(Date day, Detail detail, Language language) {
  return fmt::format("{} {}", weekday_in_words(day, language), day_of_month(day, detail, language));
}

/// What must be said of the first day where the last one follows with everything.
Detail detail_of_first(Period period) {
  if (period.first.year() != period.last.year()) return Detail::year;
  return same_month(period.first, period.last) ? Detail::day : Detail::month;
}

Detail detail_of_last(Period period) {
  return period.first.year() != period.last.year() ? Detail::year : Detail::month;
}

/// "il 4", "l'8": an eight and an eleven begin with a vowel.
bool takes_elision(Date day) {
  const auto number = static_cast<unsigned>(day.day());
  return number == 8 || number == 11;
}

/// English twelve-hour clock, without am or pm.
std::string twelve_hours(Minutes time) {
  const auto hour = time.count() / 60 % 12;
  const auto minute = time.count() % 60;
  const auto shown = hour == 0 ? 12 : hour;
  return minute == 0 ? std::to_string(shown) : fmt::format("{}:{:02}", shown, minute);
}

std::string_view half_of_day(Minutes time) { return time.count() / 60 % 24 < 12 ? "am" : "pm"; }

bool has_a_name(Minutes time) { return time % std::chrono::hours(12) == Minutes(0); }

}  // namespace

std::string weekday_in_words(Date day, Language language) {
  return std::string((language == Language::it ? kGiorni : kDays)[static_cast<std::size_t>(weekday_index(day))]);
}

std::string short_day(Date day, Period period, Language language) {
  return named_day(day, detail_of(day, period), language);
}

std::string full_day(Date day, Period period, Language language) {
  return named_day(day, std::max(detail_of(day, period), Detail::month), language);
}

std::string period_in_words(Period period, Language language) {
  const Detail last = detail_of_last(period);
  if (period.first == period.last) return named_day(period.last, last, language);
  return fmt::format("{}–{}", day_of_month(period.first, detail_of_first(period), language),
                     day_of_month(period.last, last, language));
}

std::string period_in_a_sentence(Period period, Language language) {
  if (period.first == period.last) {
    return fmt::format("{} {}", language == Language::it ? "di" : "of", period_in_words(period, language));
  }
  const std::string first = day_of_month(period.first, detail_of_first(period), language);
  const std::string last = day_of_month(period.last, detail_of_last(period), language);
  if (language == Language::en) return fmt::format("from {} to {}", first, last);
  return fmt::format("{}{} {}{}", takes_elision(period.first) ? "dall'" : "dal ", first,
                     takes_elision(period.last) ? "all'" : "al ", last);
}

std::string date_in_words(Date day, Language language) { return day_of_month(day, Detail::year, language); }

std::string dated_weekday(Date day, Language language) { return named_day(day, Detail::year, language); }

std::string of_date(Date day, Language language) {
  const std::string_view article = takes_elision(day) ? "dell'" : "del ";
  return fmt::format("{}{}", language == Language::it ? article : "of ", date_in_words(day, language));
}

std::string to_date(Date day, Language language) {
  const std::string_view article = takes_elision(day) ? "all'" : "al ";
  return fmt::format("{}{}", language == Language::it ? article : "", date_in_words(day, language));
}

std::string the_date(Date day, Language language) {
  const std::string_view article = takes_elision(day) ? "l'" : "il ";
  return fmt::format("{}{}", language == Language::it ? article : "", date_in_words(day, language));
}

std::string clock(Minutes since_midnight, Language language) {
  if (language == Language::it) {
    const auto hour = since_midnight.count() / 60;
    const auto minute = since_midnight.count() % 60;
    return minute == 0 ? std::to_string(hour) : fmt::format("{}:{:02}", hour, minute);
  }
  if (has_a_name(since_midnight)) return since_midnight.count() / 60 == 12 ? "noon" : "midnight";
  return fmt::format("{} {}", twelve_hours(since_midnight), half_of_day(since_midnight));
}

std::string at_clock(TimeOfDay time, Language language) {
  const Minutes minutes = std::chrono::duration_cast<Minutes>(time);
  if (language == Language::en) return "at " + clock(minutes, language);
  if (minutes == Minutes(0)) return "a mezzanotte";
  if (minutes == Minutes(12 * 60)) return "a mezzogiorno";
  const bool one_o_clock = minutes >= Minutes(60) && minutes < Minutes(120);
  return (one_o_clock ? "all'" : "alle ") + clock(minutes, language);
}

std::string clock_range(Minutes from, Minutes to, Language language) {
  const bool one_half = half_of_day(from) == half_of_day(to) && !has_a_name(from) && !has_a_name(to);
  const std::string first = language == Language::en && one_half ? twelve_hours(from) : clock(from, language);
  return fmt::format("{}–{}", first, clock(to, language));
}

}  // namespace care::documents
