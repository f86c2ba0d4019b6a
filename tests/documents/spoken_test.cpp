#include "documents/spoken.hpp"

#include "documents/dates.hpp"
#include "documents/letters.hpp"
#include "support/catch.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;

namespace {

constexpr Language it = Language::it;
constexpr Language en = Language::en;

OpenRange open(int from_hour, int from_minute, int to_hour, int to_minute) {
  return {Minutes(from_hour * 60 + from_minute), Minutes(to_hour * 60 + to_minute)};
}

Period period(const char* first, const char* last) { return {day(first), day(last)}; }

}  // namespace

TEST_CASE("Durations are said as one says them") {
  struct Case {
    int minutes;
    const char* italian;
    const char* english;
  };
  for (const Case& each : {Case{1, "un minuto", "one minute"},
                           {30, "mezz'ora", "half an hour"},
                           {45, "45 minuti", "45 minutes"},
                           {60, "un'ora", "one hour"},
                           {61, "un'ora e un minuto", "one hour and one minute"},
                           {80, "un'ora e 20 minuti", "one hour and 20 minutes"},
                           {90, "un'ora e mezza", "one and a half hours"},
                           {120, "2 ore", "two hours"},
                           {390, "6 ore e mezza", "six and a half hours"},
                           {600, "10 ore", "ten hours"},
                           {680, "11 ore e 20 minuti", "11 hours and 20 minutes"}}) {
    CHECK(duration_in_words(Minutes(each.minutes), it) == each.italian);
    CHECK(duration_in_words(Minutes(each.minutes), en) == each.english);
  }
}

TEST_CASE("Office hours: days with the same hours are said together") {
  CHECK(hours_in_words(office_week(), it) == "lunedì–venerdì 9–13 e 14–18");
  CHECK(hours_in_words(office_week(), en) == "Monday–Friday 9 am–1 pm and 2–6 pm");

  OfficeWeek week = office_week();
  week[4] = {open(9, 30, 12, 0)};
  CHECK(hours_in_words(week, it) == "lunedì–giovedì 9–13 e 14–18; venerdì 9:30–12");
  CHECK(hours_in_words(week, en) == "Monday–Thursday 9 am–1 pm and 2–6 pm; Friday 9:30 am–noon");

  week = {};
  week[0] = week[1] = week[3] = {open(14, 0, 18, 30)};
  CHECK(hours_in_words(week, it) == "lunedì, martedì e giovedì 14–18:30");
  CHECK(hours_in_words(week, en) == "Monday, Tuesday and Thursday 2–6:30 pm");

  week.fill({open(0, 0, 24, 0)});
  CHECK(hours_in_words(week, it) == "tutti i giorni a tutte le ore");
  week.fill({open(20, 0, 24, 0)});
  CHECK(hours_in_words(week, it) == "tutti i giorni 20–24");
  CHECK(hours_in_words(week, en) == "every day 8 pm–midnight");

  CHECK(hours_in_words(OfficeWeek{}, it).empty());
}

TEST_CASE("An answer is promised in working days and hours, never sooner than it will come") {
  const OfficeWeek week = office_week();
  const auto italian = [&](int minutes) { return answer_in_words(Minutes(minutes), week, it); };
  CHECK(italian(480) == "un giorno lavorativo");
  CHECK(italian(960) == "due giorni lavorativi");
  CHECK(italian(720) == "due giorni lavorativi");
  CHECK(italian(11 * 480) == "11 giorni lavorativi");
  CHECK(italian(240) == "4 ore lavorative");
  CHECK(italian(60) == "un'ora lavorativa");
  CHECK(italian(200) == "4 ore lavorative");
  CHECK(italian(90) == "90 minuti, in orario di lavoro");
  CHECK(italian(0).empty());
  CHECK(answer_in_words(Minutes(480), week, en) == "one working day");
  CHECK(answer_in_words(Minutes(960), week, en) == "two working days");
  CHECK(answer_in_words(Minutes(240), week, en) == "four working hours");
  CHECK(answer_in_words(Minutes(30), week, en) == "30 minutes, in office hours");
}

TEST_CASE("A working day is as long as most of the week's are") {
  OfficeWeek week = office_week();
  week[4] = {open(9, 0, 13, 0)};
  CHECK(answer_in_words(Minutes(480), week, it) == "un giorno lavorativo");
  week = {};
  week[1] = {open(9, 0, 13, 0)};
  CHECK(answer_in_words(Minutes(480), week, it) == "due giorni lavorativi");
  week[2] = {open(9, 0, 17, 0)};  // four hours once, eight once: the longer
  CHECK(answer_in_words(Minutes(480), week, it) == "un giorno lavorativo");
  CHECK(answer_in_words(Minutes(480), OfficeWeek{}, it).empty());
}

TEST_CASE("The writer's clock is named only to those who live by another") {
  CHECK(zone_in_words("Europe/Rome", "", it).empty());
  CHECK(zone_in_words("Europe/Rome", "Europe/Rome", it).empty());
  CHECK(zone_in_words("Europe/Rome", "Europe/London", it) == "ora di Roma");
  CHECK(zone_in_words("America/New_York", "Europe/Rome", en) == "New York time");
  CHECK(zone_in_words("UTC", "Europe/Rome", it) == "UTC");
}

TEST_CASE("A day is named as exactly as the reader needs") {
  const Period may = period("2026-05-04", "2026-05-08");
  CHECK(short_day(day("2026-05-04"), may, it) == "lunedì 4");
  CHECK(short_day(day("2026-06-01"), may, it) == "lunedì 1° giugno");
  CHECK(short_day(day("2027-01-01"), may, it) == "venerdì 1° gennaio 2027");
  CHECK(short_day(day("2026-06-01"), may, en) == "Monday 1 June");
  CHECK(full_day(day("2026-05-13"), may, it) == "mercoledì 13 maggio");
  CHECK(full_day(day("2026-05-13"), may, en) == "Wednesday 13 May");
  CHECK(full_day(day("2025-12-31"), may, en) == "Wednesday 31 December 2025");

  const Period both_months = period("2026-04-27", "2026-05-01");
  CHECK(short_day(day("2026-04-28"), both_months, it) == "martedì 28 aprile");
  CHECK(short_day(day("2026-05-01"), both_months, it) == "venerdì 1° maggio");
}

TEST_CASE("Periods are said with what their ends differ in") {
  CHECK(period_in_words(period("2026-05-04", "2026-05-08"), it) == "4–8 maggio");
  CHECK(period_in_words(period("2026-04-27", "2026-05-01"), it) == "27 aprile–1° maggio");
  CHECK(period_in_words(period("2026-12-28", "2027-01-01"), it) == "28 dicembre 2026–1° gennaio 2027");
  CHECK(period_in_words(period("2026-05-08", "2026-05-08"), it) == "venerdì 8 maggio");
  CHECK(period_in_words(period("2026-04-27", "2026-05-01"), en) == "27 April–1 May");
  CHECK(period_in_words(period("2026-05-01", "2026-05-31"), it) == "1°–31 maggio");
}

TEST_CASE("Italian articles agree with the number that follows") {
  CHECK(period_in_a_sentence(period("2026-05-01", "2026-05-11"), it) == "dal 1° all'11 maggio");
  CHECK(period_in_a_sentence(period("2026-05-08", "2026-06-08"), it) == "dall'8 maggio all'8 giugno");
  CHECK(period_in_a_sentence(period("2026-05-18", "2026-05-28"), it) == "dal 18 al 28 maggio");
  CHECK(period_in_a_sentence(period("2026-05-08", "2026-05-08"), it) == "di venerdì 8 maggio");
  CHECK(period_in_a_sentence(period("2026-05-08", "2026-05-11"), en) == "from 8 to 11 May");
}
