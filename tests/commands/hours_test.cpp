#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;

namespace {

/// A studio in Milan that is closed for two weeks of August, and takes calls in the mornings.
TestApp& in_milan(TestApp& app) {
  app.configure(
      "[hours]\nzone = \"Europe/Rome\"\npatron = \"Milano\"\n"
      "closed = [\"2026-08-10..2026-08-23\"]\n"
      "[hours.days]\n\"2026-12-24\" = [\"09:00-13:00\"]\n"
      "[hours.channels.phone]\nmon = [\"09:00-11:00\"]\nwed = []\n");
  return app;
}

std::string hours(TestApp& app, const std::vector<std::string>& words) {
  app.terminal.out = true;
  std::vector<std::string> all{"hours"};
  all.insert(all.end(), words.begin(), words.end());
  return app.ok(all);
}

}  // namespace

TEST_CASE("hours says whether the office is open, until when, or when it opens and why it is closed") {
  TestApp app;
  in_milan(app);
  CHECK(hours(app, {}) == "Wed 6 May 2026, 10:30: open until 13:00\n");
  CHECK(hours(app, {"13:30"}) == "Wed 6 May 2026, 13:30: closed, break; opens Wed 6 May 2026, 14:00\n");
  CHECK(hours(app, {"sat 11:00"}) == "Sat 9 May 2026, 11:00: closed, Saturday; opens Mon 11 May 2026, 09:00\n");
  CHECK(hours(app, {"2026-12-07 10:00"}) ==
        "Mon 7 Dec 2026, 10:00: closed, Sant'Ambrogio; opens Wed 9 Dec 2026, 09:00\n");
  CHECK(hours(app, {"2026-08-15"}) ==
        "Sat 15 Aug 2026, 00:00: closed, Saturday, Assunzione, away until Sun 23 Aug 2026; opens Mon 24 Aug 2026, "
        "09:00\n");
  CHECK(hours(app, {"2026-12-24 11:00"}) == "Thu 24 Dec 2026, 11:00: open until 13:00\n");
}

TEST_CASE("hours --add tells when so much office time has passed, and --explain how") {
  TestApp app;
  in_milan(app);
  CHECK(hours(app, {"--add", "4h"}) == "due Wed 6 May 2026, 15:30\n");
  CHECK(hours(app, {"2027-04-30 17:30", "--add", "2h", "--explain"}) ==
        "Fri 30 Apr 2027 17:30   office open until 18:00           30 min used, 1 h 30 left\n"
        "Sat 1 May               closed: Saturday (and Festa del Lavoro)\n"
        "Sun 2 May               closed: Sunday\n"
        "Mon 3 May 09:00         open                              1 h 30 used\n"
        "due Mon 3 May 2027, 10:30\n");
  CHECK(hours(app, {"2026-05-06 07:00", "--add", "5h", "--explain"}) ==
        "Wed 6 May 2026 07:00    closed until 09:00 (before opening)\n"
        "Wed 6 May 09:00         open until 13:00                  4 h used, 1 h left\n"
        "Wed 6 May 13:00         closed until 14:00 (break)\n"
        "Wed 6 May 14:00         open                              1 h used\n"
        "due Wed 6 May 2026, 15:00\n");
  CHECK(hours(app, {"2026-05-06 19:00", "--add", "30m", "--explain"}) ==
        "Wed 6 May 2026 19:00    closed: after closing\n"
        "Thu 7 May 09:00         open                              30 min used\n"
        "due Thu 7 May 2026, 09:30\n");
}

TEST_CASE("an explanation is one in a pipe too, and else a pipe gets the fields") {
  TestApp app;
  in_milan(app);
  CHECK(app.ok({"hours", "--add", "1h", "--explain"}).starts_with("Wed 6 May 2026 10:30 "));
  CHECK(app.ok({"hours", "--add", "1h"}).starts_with("start\t2026-05-06T10:30:"));
}

TEST_CASE("hours in JSON has the offset of the zone") {
  TestApp app;
  in_milan(app);
  CHECK(app.ok({"hours", "2026-05-06 17:30", "--add", "90", "--json"}) ==
        "{\"start\":\"2026-05-06T17:30:00+02:00\",\"open\":true,\"due\":\"2026-05-07T10:00:00+02:00\",\"steps\":["
        "{\"from\":\"2026-05-06T17:30:00+02:00\",\"to\":\"2026-05-06T18:00:00+02:00\",\"open\":true,\"because\":[],"
        "\"minutes\":30,\"left\":60},"
        "{\"from\":\"2026-05-07T09:00:00+02:00\",\"to\":\"2026-05-07T13:00:00+02:00\",\"open\":true,\"because\":[],"
        "\"minutes\":60,\"left\":0}]}\n");
  CHECK(app.ok({"hours", "2026-12-25 10:00", "--json", "--fields", "open,due"}) ==
        "{\"open\":false,\"due\":\"2026-12-28T09:00:00+01:00\"}\n");
}

TEST_CASE("a channel keeps its own hours, and takes the rest from the office") {
  TestApp app;
  in_milan(app);
  CHECK(hours(app, {"mon 10:00", "-c", "phone"}) == "Mon 11 May 2026, 10:00: open until 11:00\n");
  CHECK(hours(app, {"-c", "phone"}).ends_with("closed, Wednesday; opens Thu 7 May 2026, 09:00\n"));
  CHECK(hours(app, {"-c", "mail"}) == "Wed 6 May 2026, 10:30: open until 13:00\n");
  CHECK(hours(app, {"2026-12-24 14:00", "-c", "phone"}).find("after closing") != std::string::npos);
  CHECK(hours(app, {"2026-12-07 10:00", "-c", "phone"}).find("Sant'Ambrogio") != std::string::npos);
}

TEST_CASE("an office without hours is an error that names them") {
  TestApp app;
  app.configure("[hours]\nmon = []\ntue = []\nwed = []\nthu = []\nfri = []\n");
  const auto result = app.run({"hours", "--add", "1h"});
  CHECK(result.code == 4);
  CHECK(result.err.find("[hours]") != std::string::npos);
}

TEST_CASE("working days in words are the office's") {
  TestApp app;
  in_milan(app);
  CHECK(app.ok({"date", "2026-12-04 +1bd", "--fields", "date"}) == "2026-12-09\n");
  CHECK(app.ok({"date", "2026-08-07 +1bd", "--fields", "date"}) == "2026-08-24\n");
  CHECK(app.ok({"date", "5bd", "--fields", "date"}) == "2026-05-13\n");
}

TEST_CASE("days that are none are refused with file, line, key and what would be right") {
  struct Case {
    const char* line;
    const char* what;
    const char* hint;
  };
  const Case cases[] = {
      {"patron = \"Millano\"", ":2: 'hours.patron' cannot be 'Millano'", "did you mean 'Milano'?"},
      {"patron = \"02-30\"", ":2: 'hours.patron' cannot be '02-30'", "hours.patron is a day such as \"12-07\""},
      {"holidays = \"fr\"", ":2: 'hours.holidays' cannot be 'fr'", "hours.holidays is \"it\", \"none\", days"},
      {"holidays = [\"2026-08-14\", \"13-01\"]", ":2: 'hours.holidays' cannot be '13-01'", "hours.holidays is"},
      {"holidays = [\"2026-02-29\"]", ":2: 'hours.holidays' cannot be '2026-02-29'", "hours.holidays is"},
      {"closed = [\"2026-08-23..2026-08-10\"]", ":2: 'hours.closed' cannot be", "hours.closed is days such as"},
      {"days = { \"2026-11-31\" = [] }", ":2: 'hours.days.2026-11-31' cannot be", "a day such as"},
      {"channels.phone.patron = \"Rooma\"", ":2: 'hours.channels.phone.patron' cannot be 'Rooma'",
       "did you mean 'Roma'?"},
      {"channels.phone.days = { \"2026-11-31\" = [] }", ":2: 'hours.channels.phone.days.2026-11-31'", "a day such as"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.line);
    TestApp app;
    app.configure(std::string("[hours]\n") + each.line + "\n");
    const auto result = app.run({"hours"});
    CHECK(result.code == 4);
    CHECK(result.err.find(each.what) != std::string::npos);
    CHECK(result.err.find(each.hint) != std::string::npos);
  }
}

TEST_CASE("holidays may be days of one's own, once or every year") {
  TestApp app;
  app.configure(
      "[hours]\nzone = \"Europe/Rome\"\nholidays = [\"2026-05-06\", \"05-08\", \"02-29\"]\npatron = \"05-07\"\n");
  CHECK(hours(app, {}) == "Wed 6 May 2026, 10:30: closed, a day off; opens Mon 11 May 2026, 09:00\n");
  CHECK(hours(app, {"2027-05-07 10:00"}).find("closed, the patron saint's day;") != std::string::npos);
  CHECK(hours(app, {"2026-06-02 10:00"}).find("open until 13:00") != std::string::npos);
  CHECK(hours(app, {"2028-02-29 10:00"}).find("closed, a holiday;") != std::string::npos);
  CHECK(hours(app, {"2027-03-01 10:00"}).find("open") != std::string::npos);
}

namespace {

constexpr auto kCalendar =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20250507\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Stadtfest\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20260511\r\nDTEND;VALUE=DATE:20260513\r\nSUMMARY:Betriebsurlaub\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n";

}  // namespace

TEST_CASE("holidays may be a calendar file, beside the configuration or at home") {
  for (const char* name : {"work.ics", "~/work.ics"}) {
    CAPTURE(name);
    TestApp app;
    app.environment["HOME"] = app.folder.path().string();
    app.file(name[0] == '~' ? "work.ics" : "config/care/work.ics", kCalendar);
    app.configure(std::string("[hours]\nzone = \"Europe/Rome\"\nholidays = \"") + name + "\"\n");
    CHECK(hours(app, {"thu 10:00"}) == "Thu 7 May 2026, 10:00: closed, Stadtfest; opens Fri 8 May 2026, 09:00\n");
    CHECK(hours(app, {"2026-05-12 10:00"}).find("closed, Betriebsurlaub; opens Wed 13 May") != std::string::npos);
    CHECK(hours(app, {"2027-05-07 10:00"}).find("closed, Stadtfest; opens Mon 10 May 2027") != std::string::npos);
    CHECK(hours(app, {"2026-06-02 10:00"}).find("open until 13:00") != std::string::npos);
  }
}

TEST_CASE("a calendar file may stand among days, and one that is missing or none is told with its key") {
  TestApp app;
  app.file("config/care/work.ics", kCalendar);
  app.configure("[hours]\nzone = \"Europe/Rome\"\nholidays = [\"it\", \"work.ics\", \"05-08\"]\n");
  CHECK(hours(app, {"thu 10:00"}).find("opens Wed 13 May 2026") != std::string::npos);
  CHECK(hours(app, {"2026-06-02 10:00"}).find("closed, Festa della Repubblica") != std::string::npos);
  for (const char* content : {"", "not a calendar"}) {
    app.file("config/care/other.ics", content);
    app.configure("[hours]\nholidays = \"other.ics\"\n");
    const auto refused = app.run({"hours"});
    CHECK(refused.code == 4);
    CHECK(refused.err.find("hours.holidays names '") != std::string::npos);
  }
  app.configure("[hours]\nholidays = \"missing.ics\"\n");
  CHECK(app.run({"hours"}).code == 4);
  CHECK(app.run({"client", "list"}).code == 0);  // read only where a day is asked for
}
