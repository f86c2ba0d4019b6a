#include "core/holidays.hpp"

#include <algorithm>

#include "core/calendar.hpp"

namespace care {
namespace {

struct Fixed {
  std::chrono::month_day day;
  const char* name;
  std::chrono::year since{1949};
};

using std::chrono::day;
using std::chrono::month;

constexpr Fixed kItaly[] = {
    {month(1) / day(1), "Capodanno"},
    {month(1) / day(6), "Epifania"},
    {month(4) / day(25), "Liberazione"},
    {month(5) / day(1), "Festa del Lavoro"},
    {month(6) / day(2), "Festa della Repubblica"},
    {month(8) / day(15), "Assunzione"},
    {month(10) / day(4), "San Francesco d'Assisi", std::chrono::year(2026)},
    {month(11) / day(1), "Ognissanti"},
    {month(12) / day(8), "Immacolata"},
    {month(12) / day(25), "Natale"},
    {month(12) / day(26), "Santo Stefano"},
};

}  // namespace

/// The "anonymous" Gregorian computus (Nature, 20 April 1876; J. Meeus, Astronomical Algorithms, chapter 8).
Date easter(std::chrono::year year) {
  const int y = static_cast<int>(year);
  const int golden = y % 19;
  const int century = y / 100;
  const int of_century = y % 100;
  const int lunar = (century - (century + 8) / 25 + 1) / 3;
  const int moon = (19 * golden + century - century / 4 - lunar + 15) % 30;
  const int to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
  const int late = (golden + 11 * moon + 22 * to_sunday) / 451;
  const int from_march = moon + to_sunday - 7 * late + 114;
  return year / month(static_cast<unsigned>(from_march / 31)) / day(static_cast<unsigned>(from_march % 31 + 1));
}

std::vector<NamedDay> italian_holidays(std::chrono::year year) {
  const Date sunday = easter(year);
  std::vector<NamedDay> days{{sunday, "Pasqua"}, {add_days(sunday, 1), "Lunedì dell'Angelo"}};
  for (const Fixed& each : kItaly) {
    if (year >= each.since) days.push_back({year / each.day.month() / each.day.day(), each.name});
  }
  std::stable_sort(days.begin(), days.end(),
                   [](const NamedDay& one, const NamedDay& other) { return one.date < other.date; });
  return days;
}

}  // namespace care
