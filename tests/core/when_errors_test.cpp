#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/when.hpp"
#include "support/catch.hpp"

namespace {

using namespace care;

struct Refusal {
  std::string what;
  std::string hint;
};

/// What is said on Wednesday 6 May 2026, 10:30, to a phrase that is refused; nothing where it is read.
Refusal refusal(std::string_view phrase, Tense tense = Tense::either, const char* zone_name = "Europe/Rome",
                const char* today = "2026-05-06") {
  const Zone zone = Zone::named(zone_name);
  const Instant now = zone.instant({parse_iso_date(today).value(), std::chrono::minutes{10 * 60 + 30}}).first;
  try {
    parse_when(phrase, now, zone, tense);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return {error.what(), error.hint()};
  }
  return {};
}

/// The phrases in a hint that offers some: "say 'a' for this, or 'b' for that".
std::vector<std::string> offers(const std::string& hint) {
  std::vector<std::string> found;
  if (!hint.starts_with("say ")) return found;
  for (std::size_t start = hint.find('\''); start != std::string::npos;) {
    const std::size_t end = hint.find('\'', start + 1);
    if (end == std::string::npos) break;
    found.push_back(hint.substr(start + 1, end - start - 1));
    start = hint.find('\'', end + 1);
  }
  return found;
}

}  // namespace

TEST_CASE("two readings are named, with what to say for each") {
  struct Case {
    const char* phrase;
    const char* what;
    const char* hint;
  };
  const Case cases[] = {
      {"next friday", "'next friday' can be Fri 8 May or Fri 15 May 2026",
       "say 'friday' for the 8th, or 'friday +1w' for the 15th"},
      {"next monday", "'next monday' can be Mon 11 May or Mon 18 May 2026",
       "say 'monday' for the 11th, or 'monday +1w' for the 18th"},
      {"Venerdì prossimo", "'Venerdì prossimo' can be Fri 8 May or Fri 15 May 2026",
       "say 'venerdi' for the 8th, or 'venerdi +1w' for the 15th"},
      {"next week", "'next week' can be Mon 11 May or Wed 13 May 2026",
       "say '2026-05-11' for the 11th, or '2026-05-13' for the 13th"},
      {"il mese prossimo", "'il mese prossimo' can be Mon 1 Jun or Sat 6 Jun 2026",
       "say '2026-06-01' for the 1st, or '2026-06-06' for the 6th"},
      {"next year", "'next year' can be Fri 1 Jan or Thu 6 May 2027",
       "say '2027-01-01' for Fri 1 Jan, or '2027-05-06' for Thu 6 May"},
      {"last month", "'last month' can be Wed 1 Apr or Mon 6 Apr 2026",
       "say '2026-04-01' for the 1st, or '2026-04-06' for the 6th"},
      {"this monday", "'this monday' can be Mon 4 May or Mon 11 May 2026",
       "say '2026-05-04' for the 4th, or '2026-05-11' for the 11th"},
      {"som", "'som' can be Fri 1 May or Mon 1 Jun 2026", "say '2026-05-01' for Fri 1 May, or 'sonm' for Mon 1 Jun"},
      {"fine settimana", "'fine settimana' can be Sat 9 May or Sun 10 May 2026",
       "say '2026-05-09' for the 9th, or 'eow' for the 10th"},
      {"1m", "'1m' can be a month or a minute", "say '1mo' or '1min'"},
      {"in 2 m", "'in 2 m' can be a month or a minute", "say '2mo' or '2min'"},
      {"mar 27", "'mar 27' can be March or martedì", "say 'march 27' or 'martedì'"},
      {"domani alle 3", "'domani alle 3' can be 03:00 or 15:00", "say '03:00' or '15:00'"},
      {"fri 15", "'fri 15' is unclear: '15' can be a day or an hour",
       "say '15th' for the day, or '15:00' for the hour"}};
  for (const Case& each : cases) {
    const Refusal said = refusal(each.phrase);
    CHECK(said.what == each.what);
    CHECK(said.hint == each.hint);
  }
}

TEST_CASE("two readings over the turn of the year, and where the usual two are one") {
  CHECK(refusal("next friday", Tense::future, "Europe/Rome", "2026-12-23").what ==
        "'next friday' can be Fri 25 Dec 2026 or Fri 1 Jan 2027");
  CHECK(refusal("next week", Tense::future, "Europe/Rome", "2026-05-04").what ==
        "'next week' can be Mon 11 May or Sun 17 May 2026");
  CHECK(refusal("next friday", Tense::past).hint == "say '2026-05-08' for the 8th, or '2026-05-15' for the 15th");
}

TEST_CASE("days that do not exist") {
  CHECK(refusal("31/06/2026").what == "'31/06/2026' is no day: June 2026 has 30 days");
  CHECK(refusal("31/06/2026").hint == "say '30/06/2026'");
  CHECK(refusal("29 feb 2027").what == "'29 feb 2027' is no day: February 2027 has 28 days");
  CHECK(refusal("29 feb 2027").hint == "say '28/02/2027'");
  CHECK(refusal("31 giugno").what == "'31 giugno' is no day: June has 30 days");
  CHECK(refusal("0/5").hint == "say '01/05'");
  CHECK(refusal("05/20/2026").what == "'05/20/2026' has no month 20: the order is day/month/year");
  CHECK(refusal("05/20/2026").hint == "say '20/05/2026'");
  CHECK(refusal("5/20").hint == "say '20/05'");
  CHECK(refusal("2026-13-01").what == "'2026-13-01' has no month 13: the order is year-month-day");
  CHECK(refusal("2025-W53").what == "'2025-W53' is no week: 2025 has no week 53");
  CHECK(refusal("27/11/26").what == "'27/11/26' has the year '26': years take four digits");
  CHECK(refusal("mon 27/11/2026").what == "'mon 27/11/2026' names two days: the date is Fri 27 Nov 2026");
}

TEST_CASE("hours that do not exist") {
  const Refusal rome = refusal("2027-03-28 02:30");
  CHECK(rome.what ==
        "'2027-03-28 02:30' does not exist: in Europe/Rome clocks go forward past 02:30 on Sun 28 Mar 2027");
  CHECK(rome.hint == "say '2027-03-28 03:30'");
  CHECK(refusal("2027-03-14 2:00", Tense::either, "America/New_York").hint == "say '2027-03-14 03:00'");
  CHECK(refusal("2026-10-04 02:15", Tense::either, "Australia/Lord_Howe").hint == "say '2026-10-04 02:45'");
  CHECK(refusal("2018-11-04 00:30", Tense::either, "America/Sao_Paulo").hint == "say '2018-11-04 01:30'");
  CHECK(refusal("2018-11-04 01:00", Tense::either, "America/Sao_Paulo").what.empty());
  CHECK(refusal("2:30", Tense::future, "Europe/Rome", "2027-03-27").what.find("does not exist") != std::string::npos);
  for (const char* phrase : {"25:00", "24:00", "9:60", "tomorrow 13pm", "tomorrow 0am", "12:00:60", "fri at 27"}) {
    CAPTURE(phrase);
    CHECK(refusal(phrase).what.find("has an hour that is none") != std::string::npos);
  }
}

TEST_CASE("unknown words, with the nearest known one") {
  CHECK(refusal("tomorow").hint == "did you mean 'tomorrow'?");
  CHECK(refusal("frday 9:00").hint == "did you mean 'friday'?");
  CHECK(refusal("27 gennai").hint == "did you mean 'gennaio'?");
  CHECK(refusal("dopodomai").hint == "did you mean 'dopodomani'?");
  CHECK(refusal("tomorrow xyzzy").what == "'tomorrow xyzzy' is no date: 'xyzzy' is not known");
  CHECK(refusal("someday").what == "'someday' names no day");
  CHECK(refusal("domani mattina").what ==
        "'domani mattina' is unclear: 'mattina' names a part of the day, not an hour");
  CHECK(refusal("").what == "'' is no date: it is empty");
  CHECK(refusal("   ").what == "'' is no date: it is empty");
}

TEST_CASE("what is said twice, too much or not enough") {
  const char* phrases[] = {"tomorrow tomorrow",
                           "fri sat",
                           "9:00 10:00",
                           "now 15:00",
                           "now friday",
                           "in 3 days friday",
                           "friday 2w",
                           "in 2 hours 15:00",
                           "in 3 days in 2 weeks",
                           "27/11 28/11",
                           "tomorrow at",
                           "friday +2h",
                           "15:00Z",
                           "tomorrow 15:00Z",
                           "in 3 days ago",
                           "-3d ago",
                           "--3d",
                           "in",
                           "+",
                           "3",
                           "2026",
                           "november",
                           "nov 2026",
                           "2026-11",
                           "11/2026",
                           "27-11",
                           "27/11/2026/5",
                           "27 / 11 / 2026",
                           "first monday of june",
                           "next",
                           "on",
                           "the",
                           ",",
                           "9:5",
                           "9.30",
                           "1.5h",
                           "P",
                           "PT",
                           "P1H",
                           "P1DT",
                           "tonight at 8",
                           "stasera alle 9.30",
                           "fri fri",
                           "31/12/2026-1/1/2027"};
  for (const char* phrase : phrases) {
    CAPTURE(phrase);
    const Refusal said = refusal(phrase);
    CHECK(said.what.starts_with(std::string("'") + phrase + "' "));
    CHECK_FALSE(said.hint.empty());
  }
}

TEST_CASE("too far away") {
  const char* phrases[] = {"01/01/1899",
                           "01/01/2201",
                           "0001-01-01",
                           "27 nov 1530",
                           "+99999999999999999999d",
                           "-99999999d",
                           "+300y",
                           "99999mo",
                           "9999999999bd",
                           "in 99999999 hours",
                           "31/12/2200 +1d",
                           "31/12/2200 23:00 +2h",
                           "P9999999999Y",
                           "2200-12-31T23:30-05:00"};
  for (const char* phrase : phrases) {
    CAPTURE(phrase);
    CHECK(refusal(phrase).what.find("is too far away: years go from 1900 to 2200") != std::string::npos);
  }
}

TEST_CASE("hostile text is quoted, and made visible where it is printed") {
  CHECK(refusal("tom\x1b[31morrow").what == "'tom\x1b[31morrow' has '\x1b', which stands in no date");
  CHECK(refusal("２０２６-11-27").what == "'２０２６-11-27' has '２', which stands in no date");
  CHECK(refusal("\xe2\x80\xae"
                "27/11")
            .what == "'\u202e27/11' has '\u202e', which stands in no date");
  CHECK(refusal("fri\nday").what == "'fri\nday' has '\n', which stands in no date");
  CHECK(refusal("27/11\xff").what == "'27/11\xff' is not UTF-8 text");
  const Refusal long_one = refusal(std::string(100'000, '9'));
  CHECK(long_one.what.size() < 200);
  CHECK(long_one.what.find("is too long for a date") != std::string::npos);
}

TEST_CASE("what a hint says can be said") {
  const char* phrases[] = {"next friday",
                           "next week",
                           "venerdì prossimo",
                           "som",
                           "sow",
                           "soq",
                           "soy",
                           "weekend",
                           "1m",
                           "mar 27",
                           "at 3",
                           "fri 15",
                           "31/06/2026",
                           "31/6",
                           "05/20/2026",
                           "5/20",
                           "27/11/26",
                           "31/6/26",
                           "5/20/26",
                           "27-11",
                           "9.30",
                           "2026-11",
                           "11/2026",
                           "november",
                           "nov 2026",
                           "mon 27/11/2026",
                           "2027-03-28 02:30",
                           "13pm",
                           "25:00",
                           "xyzzy",
                           "easter",
                           "later",
                           "midnight",
                           "domani mattina",
                           "this monday",
                           "last week",
                           "questo mese",
                           "tonight at 8",
                           "friday +2h",
                           "15:00Z",
                           "2026-05-06 10:00+15:00",
                           "-3d ago",
                           "20052026",
                           "27/11/202"};
  for (const char* phrase : phrases) {
    CAPTURE(phrase);
    const auto found = offers(refusal(phrase).hint);
    CHECK_FALSE(found.empty());
    for (const std::string& offer : found) {
      CAPTURE(offer);
      CHECK(refusal(offer).what.empty());
    }
  }
}

TEST_CASE("an article alone names no day") {
  for (const char* phrase : {"un giorno", "a week", "una settimana"}) {
    CAPTURE(phrase);
    CHECK(refusal(phrase).what.find("does not say from when") != std::string::npos);
  }
}
