#include "core/recurrence.hpp"

#include <algorithm>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "support/catch.hpp"

namespace {

using namespace care;

Date date(const std::string& text) { return parse_iso_date(text).value(); }

/// So many occurrences from the anchor on, that among them where it is one, with blanks between.
std::string occurrences(const std::string& recurrence, const std::string& anchor, int count) {
  const Recurrence parsed = parse_recurrence(recurrence);
  Date after = add_days(date(anchor), -1);
  std::string days;
  for (int i = 0; i < count; ++i) {
    const auto next = next_occurrence(parsed, date(anchor), after);
    if (!next) return days + " end";
    days += (days.empty() ? "" : " ") + to_iso(*next);
    after = *next;
  }
  return days;
}

std::string canonical(const std::string& text) { return to_text(parse_recurrence(text)); }

std::string described(const std::string& text) { return describe(parse_recurrence(text)); }

/// What and hint of the refusal, "what | hint".
std::string refusal(const std::string& text) {
  try {
    parse_recurrence(text);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return std::string(error.what()) + " | " + error.hint();
  }
  return "taken";
}

struct Example {
  const char* rule;
  const char* days;
};

}  // namespace

TEST_CASE("months and years keep the day on which they began") {
  CHECK(occurrences("1mo", "2026-01-31", 5) == "2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31");
  CHECK(occurrences("2mo", "2026-12-30", 3) == "2026-12-30 2027-02-28 2027-04-30");
  CHECK(occurrences("1y", "2024-02-29", 5) == "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29");
  CHECK(occurrences("3mo", "2026-05-06", 3) == "2026-05-06 2026-08-06 2026-11-06");
}

TEST_CASE("days and weeks go on from the day on which they began") {
  CHECK(occurrences("3d", "2026-02-27", 3) == "2026-02-27 2026-03-02 2026-03-05");
  CHECK(occurrences("1w", "2026-05-06", 3) == "2026-05-06 2026-05-13 2026-05-20");
  CHECK(occurrences("2w", "2026-12-23", 2) == "2026-12-23 2027-01-06");
}

TEST_CASE("weekdays come after the anchor, which is the first whatever day it is") {
  CHECK(occurrences("weekday", "2026-05-07", 4) == "2026-05-07 2026-05-08 2026-05-11 2026-05-12");
  CHECK(occurrences("weekday", "2026-05-09", 2) == "2026-05-09 2026-05-11");
  CHECK(occurrences("mon,thu", "2026-05-06", 4) == "2026-05-06 2026-05-07 2026-05-11 2026-05-14");
}

TEST_CASE("the next occurrence is strictly after the day, near it or far from the anchor") {
  const auto next = [](const char* text, const char* anchor, const char* after) {
    const auto day = next_occurrence(parse_recurrence(text), date(anchor), date(after));
    return day ? to_iso(*day) : "none";
  };
  CHECK(next("1mo", "2026-01-31", "2026-02-27") == "2026-02-28");
  CHECK(next("1mo", "2026-01-31", "2026-02-28") == "2026-03-31");
  CHECK(next("1w", "2026-05-06", "2020-01-01") == "2026-05-06");
  CHECK(next("1d", "1970-01-01", "9999-12-30") == "9999-12-31");
  CHECK(next("1d", "1970-01-01", "9999-12-31") == "none");
  CHECK(next("9999y", "2026-01-01", "2026-01-01") == "none");
  CHECK(next("weekday", "2026-01-01", "9999-12-31") == "none");
  CHECK(next("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31", "2026-02-01") == "2026-03-31");
  CHECK(next("FREQ=DAILY", "2026-01-01", "2020-01-01") == "2026-01-01");
  CHECK(next("FREQ=DAILY", "2026-01-01", "9999-12-31") == "none");
  CHECK(next("FREQ=DAILY;COUNT=3", "2026-01-01", "2026-01-02") == "2026-01-03");
  CHECK(next("FREQ=DAILY;COUNT=3", "2026-01-01", "2026-01-03") == "none");
  CHECK(next("FREQ=DAILY;UNTIL=20260103", "2026-01-01", "2026-01-02") == "2026-01-03");
  CHECK(next("FREQ=DAILY;UNTIL=20260103T225959Z", "2026-01-01", "2026-01-03") == "none");
}

// Each from the list of RFC 5545, 3.8.5.3, where DTSTART is 2 September 1997 unless a first day says otherwise; the
// hours left out.
TEST_CASE("the examples of RFC 5545") {
  const std::pair<const char*, Example> examples[] = {
      {"1997-09-02", {"FREQ=DAILY;COUNT=3", "1997-09-02 1997-09-03 1997-09-04 end"}},
      {"1997-09-02", {"FREQ=DAILY;INTERVAL=2", "1997-09-02 1997-09-04 1997-09-06"}},
      {"1997-09-02", {"FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12 end"}},
      {"1998-01-30",
       {"FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", "1998-01-30 1998-01-31 1999-01-01"}},
      {"1997-09-02", {"FREQ=WEEKLY;UNTIL=19971224T000000Z", "1997-09-02 1997-09-09 1997-09-16"}},
      {"1997-09-02", {"FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02 1997-09-16 1997-09-30 1997-10-14"}},
      {"1997-09-02", {"FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "1997-09-02 1997-09-04 1997-09-09"}},
      {"1997-09-01",
       {"FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
        "1997-09-01 1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19 1997-09-29"}},
      {"1997-09-02",
       {"FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
        "1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16 end"}},
      {"1997-09-05", {"FREQ=MONTHLY;COUNT=4;BYDAY=1FR", "1997-09-05 1997-10-03 1997-11-07 1997-12-05 end"}},
      {"1997-09-07",
       {"FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25 1998-03-01 1998-03-29 "
        "1998-05-03 1998-05-31 end"}},
      {"1997-09-22",
       {"FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16 end"}},
      {"1997-09-28",
       {"FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26"}},
      {"1997-09-02", {"FREQ=MONTHLY;COUNT=4;BYMONTHDAY=2,15", "1997-09-02 1997-09-15 1997-10-02 1997-10-15 end"}},
      {"1997-09-30",
       {"FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        "1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01 1997-12-31 1998-01-01 "
        "1998-01-31 1998-02-01 end"}},
      {"1997-09-10",
       {"FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "1997-09-10 1997-09-11 1997-09-12 1997-09-13 1997-09-14 1997-09-15 1999-03-10 1999-03-11 "
        "1999-03-12 1999-03-13 end"}},
      {"1997-09-02",
       {"FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        "1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 "
        "1997-11-04"}},
      {"1997-06-10", {"FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "1997-06-10 1997-07-10 1998-06-10 1998-07-10 end"}},
      {"1997-03-10",
       {"FREQ=YEARLY;INTERVAL=2;COUNT=5;BYMONTH=1,2,3", "1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10 end"}},
      {"1997-01-01",
       {"FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
        "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01 2003-04-10 "
        "2003-07-19 2006-01-01 end"}},
      {"1997-05-19", {"FREQ=YEARLY;BYDAY=20MO", "1997-05-19 1998-05-18 1999-05-17"}},
      {"1997-05-12", {"FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12 1998-05-11 1999-05-17"}},
      {"1997-03-13", {"FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13 1997-03-20 1997-03-27 1998-03-05"}},
      {"1997-09-02", {"FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13"}},
      {"1997-09-13",
       {"FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        "1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07"}},
      {"1996-11-05",
       {"FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05 2000-11-07 2004-11-02"}},
      {"1997-09-04", {"FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04 1997-10-07 1997-11-06 end"}},
      {"1997-09-29",
       {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30"}},
      {"1997-08-05",
       {"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05 1997-08-10 1997-08-19 1997-08-24 end"}},
      {"1997-08-05",
       {"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05 1997-08-17 1997-08-19 1997-08-31 end"}},
      {"2007-01-15",
       {"FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30 end"}},
  };
  for (const auto& [anchor, example] : examples) {
    CAPTURE(example.rule);
    const std::string expected = example.days;
    const bool ends = expected.ends_with(" end");
    const auto blanks = std::count(expected.begin(), expected.end(), ' ');
    CHECK(occurrences(example.rule, anchor, static_cast<int>(blanks) + 1) == expected);
    if (ends) CHECK(blanks > 0);
  }
}

TEST_CASE("days with a number and days without, in one rule, are both among its days") {
  CHECK(occurrences("FREQ=MONTHLY;BYDAY=MO,2TU", "2026-06-01", 7) ==
        "2026-06-01 2026-06-08 2026-06-09 2026-06-15 2026-06-22 2026-06-29 2026-07-06");
}

TEST_CASE("weeks belong to years as ISO 8601 says, also where the year turns") {
  CHECK(occurrences("FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR", "2020-01-01", 3) == "2021-01-01 2027-01-01 2032-12-31");
  CHECK(occurrences("FREQ=YEARLY;BYWEEKNO=52;BYDAY=SA", "2021-12-01", 3) == "2022-01-01 2022-12-31 2023-12-30");
  CHECK(occurrences("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR", "2020-01-01", 3) == "2021-01-01 2021-12-31 2022-12-30");
}

TEST_CASE("a rule that never comes has no next day, and says so at once") {
  for (const char* rule :
       {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31", "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29;BYYEARDAY=1", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
        "FREQ=DAILY;BYSETPOS=2;BYDAY=MO", "FREQ=DAILY;COUNT=5;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYWEEKNO=10;BYMONTH=12", "FREQ=DAILY;UNTIL=20200101", "FREQ=YEARLY;INTERVAL=9999"}) {
    CAPTURE(rule);
    CHECK_FALSE(next_occurrence(parse_recurrence(rule), date("2026-05-06"), date("2026-05-06")));
  }
}

TEST_CASE("a day that is rare is found however far it is") {
  CHECK(occurrences("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2096-02-29", 2) == "2096-02-29 2104-02-29");
  CHECK(occurrences("FREQ=YEARLY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=29", "2100-01-01", 2) == "2400-02-29 2800-02-29");
  CHECK(occurrences("FREQ=DAILY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU", "2026-01-01", 2) ==
        "2980-02-29 4220-02-29");
}

TEST_CASE("counted from when it was done") {
  const auto after = [](const char* text, const char* done) {
    const auto day = after_done(parse_recurrence(text), date(done));
    return day ? to_iso(*day) : "none";
  };
  CHECK(after("1w", "2026-05-06") == "2026-05-13");
  CHECK(after("1mo", "2026-01-31") == "2026-02-28");
  CHECK(after("1y", "2024-02-29") == "2025-02-28");
  CHECK(after("weekday", "2026-05-08") == "2026-05-11");
  CHECK(after("mon", "2026-05-11") == "2026-05-18");
  CHECK(after("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-05-06") == "2026-05-18");
  CHECK(after("FREQ=DAILY;COUNT=1", "2026-05-06") == "2026-05-07");
  CHECK(after("FREQ=DAILY;UNTIL=20260506", "2026-05-06") == "none");
}

TEST_CASE("each form has one way to be written, which reads back") {
  const Example forms[] = {{"1w", "1w"},
                           {" 2 Weeks ", "2w"},
                           {"every 2 weeks", "2w"},
                           {"ogni due settimane", "2w"},
                           {"week", "1w"},
                           {"settimana", "1w"},
                           {"2mo", "2mo"},
                           {"mese", "1mo"},
                           {"3 mesi", "3mo"},
                           {"quarter", "3mo"},
                           {"trimestre", "3mo"},
                           {"monthly", "1mo"},
                           {"mensile", "1mo"},
                           {"3d", "3d"},
                           {"giorno", "1d"},
                           {"a day", "1d"},
                           {"1y", "1y"},
                           {"ANNO", "1y"},
                           {"weekday", "weekday"},
                           {"every weekday", "weekday"},
                           {"1bd", "weekday"},
                           {"giorno feriale", "weekday"},
                           {"mon,tue,wed,thu,fri", "weekday"},
                           {"weekend", "sat,sun"},
                           {"thu, mon", "mon,thu"},
                           {"mon and thu", "mon,thu"},
                           {"Lunedì", "mon"},
                           {"ogni lunedì e giovedì", "mon,thu"},
                           {"rrule:freq=monthly;byday=+2tu", "FREQ=MONTHLY;BYDAY=2TU"},
                           {"WKST=MO;INTERVAL=1;FREQ=WEEKLY;BYDAY=WE,MO,MO", "FREQ=WEEKLY;BYDAY=MO,WE"},
                           {"FREQ=YEARLY;UNTIL=20301231T225959Z;BYMONTHDAY=-1;BYMONTH=6,2;WKST=SU",
                            "FREQ=YEARLY;UNTIL=20301231;BYMONTH=2,6;BYMONTHDAY=-1;WKST=SU"}};
  for (const auto& [said, written] : forms) {
    CAPTURE(said);
    CHECK(canonical(said) == written);
    CHECK(canonical(written) == written);
    CHECK(parse_recurrence(said) == parse_recurrence(written));
  }
}

TEST_CASE("what is no recurrence is refused with the reason") {
  CHECK(refusal("1m") == "'1m' can be months or minutes | 1mo for months");
  CHECK(refusal("2h") == "'2h' is less than a day: reminders come back on days | say it as in 1d");
  CHECK(refusal("5bd") ==
        "'5bd' counts working days, which recurrences do not | say 'weekday' for each of them, or days: 3d, 1w");
  CHECK(refusal("wekday") == "'wekday' is not a recurrence | did you mean 'weekday'?");
  CHECK(refusal("2 mnths") == "'2 mnths' is not a recurrence | did you mean 'months'?");
  CHECK(refusal("0d") ==
        "'0d' is not from 1 to 9999 | say it as in 1w, 2mo, weekday, mon,thu or FREQ=MONTHLY;BYDAY=2TU");
  CHECK(refusal("99999999999999999999d").starts_with("'99999999999999999999d' is not from 1 to 9999"));
  for (const char* text : {"", " ", ",", "27 nov", "tomorrow", "-1w", "1.5w", "1w 2d", "every", "FREQ", "e", "2 mon"}) {
    CAPTURE(text);
    CHECK(refusal(text) != "taken");
  }
}

TEST_CASE("a rule that is not one is refused by the part that is wrong") {
  CHECK(refusal("FREQ=HOURLY") ==
        "FREQ=HOURLY is finer than a day: reminders come back on days | FREQ=DAILY at the finest");
  CHECK(refusal("FREQ=DAILY;BYHOUR=9") ==
        "BYHOUR is finer than a day: reminders come back on days | leave it out; the hour is that of --due");
  CHECK(refusal("FREQ=FORTNIGHTLY") == "'FORTNIGHTLY' cannot stand in FREQ | DAILY, WEEKLY, MONTHLY or YEARLY");
  CHECK(refusal("FREQ=MONTHLY;BYDYA=MO") == "'BYDYA' is not a part of a recurrence rule | did you mean 'BYDAY'?");
  CHECK(refusal("FREQ=MONTHLY;BYMONTHDAY=32") ==
        "'32' cannot stand in BYMONTHDAY | 1 to 31, or as many from the end: -1");
  CHECK(refusal("FREQ=MONTHLY;BYMONTH=0") == "'0' cannot stand in BYMONTH | 1 to 12");
  CHECK(refusal("FREQ=MONTHLY;BYMONTH=-1") == "'-1' cannot stand in BYMONTH | 1 to 12");
  CHECK(refusal("FREQ=WEEKLY;BYDAY=2MO") ==
        "BYDAY has a number, but FREQ no month or year to count in | FREQ=MONTHLY or FREQ=YEARLY");
  CHECK(refusal("FREQ=DAILY;COUNT=3;UNTIL=20261231") ==
        "COUNT and UNTIL cannot stand in one rule | leave one of them out");
  CHECK(refusal("FREQ=DAILY;COUNT=0") == "'0' cannot stand in COUNT | a number from 1 to 999999");
  CHECK(refusal("FREQ=DAILY;UNTIL=20260230") == "'20260230' cannot stand in UNTIL | a day: UNTIL=20261231");
  CHECK(refusal("BYDAY=MO").starts_with("the recurrence rule has no FREQ"));
  CHECK(refusal("FREQ=DAILY;FREQ=DAILY").starts_with("FREQ is said twice"));
  for (const char* text : {"FREQ=",
                           "=",
                           ";=",
                           "FREQ=DAILY;",
                           "FREQ=DAILY;;",
                           "FREQ=DAILY;INTERVAL=",
                           "FREQ=DAILY;INTERVAL=-1",
                           "FREQ=DAILY;INTERVAL=10000",
                           "FREQ=DAILY;INTERVAL=99999999999",
                           "FREQ=DAILY;BYDAY=",
                           "FREQ=DAILY;BYDAY=X",
                           "FREQ=MONTHLY;BYDAY=0MO",
                           "FREQ=MONTHLY;BYDAY=54MO",
                           "FREQ=MONTHLY;BYDAY=+-1MO",
                           "FREQ=DAILY;BYMONTH=1,,2",
                           "FREQ=DAILY;UNTIL=2026-12-31",
                           "FREQ=DAILY;UNTIL=20261231T",
                           "FREQ=DAILY;UNTIL=20261231T0000",
                           "FREQ=DAILY;WKST=X",
                           "FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO",
                           "FREQ=DAILY;X-NAME=1"}) {
    CAPTURE(text);
    CHECK(refusal(text) != "taken");
  }
}

TEST_CASE("a recurrence in words") {
  CHECK(described("1d") == "every day");
  CHECK(described("2mo") == "every 2 months");
  CHECK(described("weekday") == "every weekday");
  CHECK(described("mon,thu,sun") == "every Mon, Thu and Sun");
  CHECK(described("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR") == "every 2 weeks on Mon and Fri");
  CHECK(described("FREQ=MONTHLY;BYDAY=-1FR,2TU") == "every month on the last Fri and the 2nd Tue");
  CHECK(described("FREQ=MONTHLY;BYMONTHDAY=1,-2;COUNT=3") == "every month on the 2nd last day and the 1st, 3 times");
  CHECK(described("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=11,22;UNTIL=20301231") ==
        "every year on the 11th and the 22nd in Jun and Dec, until Tue 31 Dec 2030");
  CHECK(described("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1") == "by the rule FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1");
}

TEST_CASE("a calendar is told a rule that keeps the day") {
  const auto rule = [](const char* text, const char* anchor) { return rrule_of(parse_recurrence(text), date(anchor)); };
  CHECK(rule("2w", "2026-05-06") == "FREQ=WEEKLY;INTERVAL=2");
  CHECK(rule("weekday", "2026-05-06") == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
  CHECK(rule("1mo", "2026-05-28") == "FREQ=MONTHLY;BYMONTHDAY=28");
  CHECK(rule("1mo", "2026-05-30") == "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1");
  CHECK(rule("3mo", "2026-05-31") == "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1");
  CHECK(rule("1y", "2024-02-29") == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1");
  CHECK(rule("1y", "2026-05-31") == "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31");
  CHECK(rule("FREQ=DAILY;COUNT=3", "2026-05-31") == "FREQ=DAILY;COUNT=3");
}
