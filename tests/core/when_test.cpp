#include "core/when.hpp"

#include <algorithm>
#include <fstream>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"
#include "support/catch.hpp"

namespace {

using namespace care;

/// Wednesday 6 May 2026, half past ten in Rome.
class Rome {
 public:
  std::string read(std::string_view phrase, Tense tense = Tense::either) const {
    return text(parse_when(phrase, now(), zone_, tense));
  }

  /// "2026-05-06" or "2026-05-06T10:30".
  static std::string text(const When& when) {
    return to_iso(when.date) + (when.time ? "T" + describe(*when.time) : std::string());
  }

  Instant now() const {
    return zone_.instant({parse_iso_date("2026-05-06").value(), std::chrono::minutes{10 * 60 + 30}}).first;
  }
  const Zone& zone() const { return zone_; }

 private:
  Zone zone_ = Zone::named("Europe/Rome");
};

struct Row {
  std::string phrase;
  std::string expected;
  std::string accept;
  bool log = false;
};

std::vector<Row> rows() {
  std::vector<Row> rows;
  std::ifstream file(CARE_TEST_DATA "/dates.tsv");
  for (std::string line; std::getline(file, line);) {
    const auto cells = split(line, '\t');
    if (line.starts_with('#') || cells.size() < 8 || cells[0] == "phrase") continue;
    rows.push_back({cells[0], cells[1], cells[2], cells[7].find("log") != std::string::npos});
  }
  return rows;
}

struct Case {
  const char* phrase;
  const char* expected;
};

}  // namespace

TEST_CASE("the table of phrases") {
  // Useful elsewhere, but not one clear day: two readings, or a feast.
  const std::vector<std::string> refused{"next week", "next month", "som", "easter"};
  const Rome rome;
  int count = 0;
  for (const Row& row : rows()) {
    CAPTURE(row.phrase);
    ++count;
    const Tense tense = row.log ? Tense::past : Tense::either;
    const bool wrong = row.accept == "no" || std::find(refused.begin(), refused.end(), row.phrase) != refused.end();
    if (wrong) {
      CHECK_THROWS_AS(rome.read(row.phrase, tense), Error);
    } else {
      const std::string expected = row.expected.substr(0, row.expected.find('+'));
      CHECK(rome.read(row.phrase, tense) == expected);
    }
  }
  CHECK(count > 50);
}

TEST_CASE("dates as they are written") {
  const Rome rome;
  const Case cases[] = {{"2026-11-27", "2026-11-27"},
                        {"2026/11/27", "2026-11-27"},
                        {"27/11/2026", "2026-11-27"},
                        {"27.11.2026", "2026-11-27"},
                        {"27-11-2026", "2026-11-27"},
                        {"7/1/2027", "2027-01-07"},
                        {"27/11", "2026-11-27"},
                        {"27.11", "2026-11-27"},
                        {"5/5", "2027-05-05"},
                        {"6/5", "2026-05-06"},
                        {"27 nov", "2026-11-27"},
                        {"27 NOVEMBRE", "2026-11-27"},
                        {"27-nov-2026", "2026-11-27"},
                        {"27nov2027", "2027-11-27"},
                        {"nov 27", "2026-11-27"},
                        {"Nov. 27, 2026", "2026-11-27"},
                        {"1st june", "2026-06-01"},
                        {"june 1st", "2026-06-01"},
                        {"1° giugno", "2026-06-01"},
                        {"1º di giugno 2027", "2027-06-01"},
                        {"primo maggio", "2027-05-01"},
                        {"the 27th of november", "2026-11-27"},
                        {"il 27 novembre 2026", "2026-11-27"},
                        {"5 ago", "2026-08-05"},
                        {"27 mar", "2027-03-27"},
                        {"fri 27 nov", "2026-11-27"},
                        {"29 feb", "2028-02-29"},
                        {"15th", "2026-05-15"},
                        {"il 5", "2026-06-05"},
                        {"l'8", "2026-05-08"},
                        {"31st", "2026-05-31"},
                        {"2026-W53", "2026-12-28"},
                        {"  27   nov ", "2026-11-27"}};
  for (const Case& each : cases) {
    CAPTURE(each.phrase);
    CHECK(rome.read(each.phrase) == each.expected);
  }
}

TEST_CASE("days in words") {
  const Rome rome;
  const Case cases[] = {{"the day after tomorrow", "2026-05-08"},
                        {"dopodomani", "2026-05-08"},
                        {"l'altro ieri", "2026-05-04"},
                        {"L’ALTRO IERI", "2026-05-04"},
                        {"stasera", "2026-05-06"},
                        {"venerdì", "2026-05-08"},
                        {"venerdi\xcc\x80", "2026-05-08"},
                        {"venerdi'", "2026-05-08"},
                        {"VEN", "2026-05-08"},
                        {"wed", "2026-05-13"},
                        {"mercoledì", "2026-05-13"},
                        {"mar", "2026-05-12"},
                        {"thurs", "2026-05-07"},
                        {"on friday", "2026-05-08"},
                        {"entro venerdì", "2026-05-08"},
                        {"this friday", "2026-05-08"},
                        {"eow", "2026-05-10"},
                        {"fine mese", "2026-05-31"},
                        {"end of the month", "2026-05-31"},
                        {"fine mese prossimo", "2026-06-30"},
                        {"fine anno", "2026-12-31"},
                        {"eonw", "2026-05-17"},
                        {"sonq", "2026-07-01"},
                        {"fine giugno", "2026-06-30"},
                        {"entro fine aprile", "2027-04-30"},
                        {"end of may", "2026-05-31"},
                        {"fine febbraio 2028", "2028-02-29"},
                        {"a fine mese", "2026-05-31"},
                        {"fine settimana prossima", "2026-05-17"},
                        {"dopo domani", "2026-05-08"},
                        {"friday next week", "2026-05-15"},
                        {"next week friday", "2026-05-15"},
                        {"lunedì della settimana prossima", "2026-05-11"},
                        {"tuesday of last week", "2026-04-28"},
                        {"last friday", "2026-05-01"},
                        {"venerdì scorso", "2026-05-01"},
                        {"lo scorso mercoledì", "2026-04-29"}};
  for (const Case& each : cases) {
    CAPTURE(each.phrase);
    CHECK(rome.read(each.phrase) == each.expected);
  }
}

TEST_CASE("distances") {
  const Rome rome;
  const Case cases[] = {{"+1mo", "2026-06-06"},
                        {"1y", "2027-05-06"},
                        {"+1w2d", "2026-05-15"},
                        {"5bd", "2026-05-13"},
                        {"-5bd", "2026-04-29"},
                        {"3 business days", "2026-05-11"},
                        {"tra 5 giorni lavorativi", "2026-05-13"},
                        {"in a week", "2026-05-13"},
                        {"una settimana fa", "2026-04-29"},
                        {"3 days from now", "2026-05-09"},
                        {"tra sei mesi", "2026-11-06"},
                        {"entro 3 giorni", "2026-05-09"},
                        {"friday +1w", "2026-05-15"},
                        {"eom -3d", "2026-05-28"},
                        {"31 jan +1mo", "2027-02-28"},
                        {"fri 9:00 +2h", "2026-05-08T11:00"},
                        {"now +2h", "2026-05-06T12:30"},
                        {"2h", "2026-05-06T12:30"},
                        {"30min", "2026-05-06T11:00"},
                        {"1h30", "2026-05-06T12:00"},
                        {"tra un'ora", "2026-05-06T11:30"},
                        {"mezz'ora fa", "2026-05-06T10:00"},
                        {"in 20 hours", "2026-05-07T06:30"},
                        {"P1DT2H", "2026-05-07T12:30"},
                        {"p2w", "2026-05-20"},
                        {"in 3 days 9am", "2026-05-09T09:00"},
                        {"3 giorni fa alle 15", "2026-05-03T15:00"}};
  for (const Case& each : cases) {
    CAPTURE(each.phrase);
    CHECK(rome.read(each.phrase) == each.expected);
  }
}

TEST_CASE("a time behind a date, before it, or alone") {
  const Rome rome;
  const Case cases[] = {{"fri 14:30", "2026-05-08T14:30"},
                        {"ven. 14:30", "2026-05-08T14:30"},
                        {"venerdì ore 9.30", "2026-05-08T09:30"},
                        {"venerdì 9.30", "2026-05-08T09:30"},
                        {"venerdì 8.5", "2026-05-08"},
                        {"domani 9.12", "2026-05-07T09:12"},
                        {"domani alle 15", "2026-05-07T15:00"},
                        {"alle 15 di domani", "2026-05-07T15:00"},
                        {"domani alle ore 15:00", "2026-05-07T15:00"},
                        {"15:00 tomorrow", "2026-05-07T15:00"},
                        {"tomorrow at noon", "2026-05-07T12:00"},
                        {"domani a mezzogiorno", "2026-05-07T12:00"},
                        {"tomorrow 12am", "2026-05-07T00:00"},
                        {"tomorrow 12pm", "2026-05-07T12:00"},
                        {"tomorrow 9 p.m.", "2026-05-07T21:00"},
                        {"tomorrow 12:30AM", "2026-05-07T00:30"},
                        {"tonight at 20:00", "2026-05-06T20:00"},
                        {"il 27 ore 15", "2026-05-27T15:00"},
                        {"27 nov 15:00", "2026-11-27T15:00"},
                        {"nov 27 9am", "2026-11-27T09:00"},
                        {"mar 14:30", "2026-05-12T14:30"},
                        {"15:00", "2026-05-06T15:00"},
                        {"10:30", "2026-05-06T10:30"},
                        {"10:29", "2026-05-07T10:29"},
                        {"+3d 14:30", "2026-05-09T14:30"},
                        {"20260520T1500", "2026-05-20T15:00"}};
  for (const Case& each : cases) {
    CAPTURE(each.phrase);
    CHECK(rome.read(each.phrase) == each.expected);
  }
}

TEST_CASE("a time with its zone") {
  const Rome rome;
  const Case cases[] = {{"2026-05-20T15:00:00Z", "2026-05-20T17:00"},
                        {"2026-05-20T15:00:00.123Z", "2026-05-20T17:00"},
                        {"2026-05-20T23:30Z", "2026-05-21T01:30"},
                        {"2026-05-20T15:00+02:00", "2026-05-20T15:00"},
                        {"2026-05-20 15:00 +0530", "2026-05-20T11:30"},
                        {"2026-05-20T15:00-05", "2026-05-20T22:00"},
                        {"20260520T150000Z", "2026-05-20T17:00"},
                        {"2026-05-20 15:00 UTC", "2026-05-20T17:00"},
                        {"Sun, 10 May 2026 14:30:00 +0200", "2026-05-10T14:30"},
                        {"2026-05-20 15:00 +10 days", "2026-05-30T15:00"}};
  for (const Case& each : cases) {
    CAPTURE(each.phrase);
    CHECK(rome.read(each.phrase) == each.expected);
  }
}

TEST_CASE("what carries no direction looks back in a log") {
  const Rome rome;
  const Case cases[] = {{"friday", "2026-05-01"},
                        {"wed", "2026-04-29"},
                        {"20/5", "2025-05-20"},
                        {"6/5", "2026-05-06"},
                        {"27 nov", "2025-11-27"},
                        {"15:00", "2026-05-05T15:00"},
                        {"9:00", "2026-05-06T09:00"},
                        {"10:30", "2026-05-06T10:30"},
                        {"15th", "2026-04-15"},
                        {"31st", "2026-03-31"},
                        {"29 feb", "2024-02-29"},
                        {"2w", "2026-04-22"},
                        {"2h", "2026-05-06T08:30"},
                        {"+3d", "2026-05-09"},
                        {"in 3 days", "2026-05-09"},
                        {"tomorrow", "2026-05-07"},
                        {"fri 14:30", "2026-05-01T14:30"},
                        {"last friday", "2026-05-01"}};
  for (const Case& each : cases) {
    CAPTURE(each.phrase);
    CHECK(rome.read(each.phrase, Tense::past) == each.expected);
  }
  CHECK(rome.read("yesterday", Tense::future) == "2026-05-05");
  CHECK(rome.read("3 days ago", Tense::future) == "2026-05-03");
  CHECK_THROWS_AS(rome.read("last friday", Tense::future), Error);
}

TEST_CASE("the instant is there where an hour is, and of an hour that comes twice it is the first") {
  const Rome rome;
  const auto instant = [&](std::string_view phrase) {
    const When when = parse_when(phrase, rome.now(), rome.zone(), Tense::either);
    return when.instant ? to_iso(*when.instant) : std::string("none");
  };
  CHECK(instant("2026-10-25 02:30") == "2026-10-25T00:30:00Z");
  CHECK(instant("2026-10-25T02:30+01:00") == "2026-10-25T01:30:00Z");
  CHECK(instant("2026-10-25 03:00") == "2026-10-25T02:00:00Z");
  CHECK(instant("tomorrow 9am") == "2026-05-07T07:00:00Z");
  CHECK(instant("now") == "2026-05-06T08:30:00Z");
  CHECK(instant("tomorrow") == "none");
  CHECK(instant("eom") == "none");
}

TEST_CASE("hours are counted over the change of the clocks, days by the wall") {
  const Zone zone = Zone::named("Europe/Rome");
  const auto read = [&](std::string_view phrase) {
    const Instant evening = zone.instant({parse_iso_date("2026-03-28").value(), std::chrono::hours{22}}).first;
    return Rome::text(parse_when(phrase, evening, zone, Tense::either));
  };
  CHECK(read("in 6 hours") == "2026-03-29T05:00");
  CHECK(read("+1d 22:00") == "2026-03-29T22:00");
  CHECK(read("P1DT1H") == "2026-03-29T23:00");
}

TEST_CASE("now in the second of two equal hours stays there") {
  const Zone zone = Zone::named("America/New_York");
  const Instant second = zone.instant({parse_iso_date("2026-11-01").value(), std::chrono::minutes{90}}).second;
  CHECK(parse_when("now", second, zone, Tense::past).instant == second);
  CHECK(parse_when("in 2 hours", second, zone, Tense::future).instant == second + std::chrono::hours{2});
}
